"""Word lists of the rules: titles, heads of organisations, places, events and works, verbs of speech."""

from __future__ import annotations

from store.entities.wordlists import phrases, words

TITLES = words(
    """
    mr mrs ms miss dr prof professor doctor president president-elect vice-president premier chancellor
    minister secretary secretary-general secretaries undersecretary under-secretary senator senators sen
    rep representative congressman congresswoman governor gov mayor ambassador envoy spokesman spokeswoman
    spokesperson chairman chairwoman chairperson chair chief director director-general general gen
    lieutenant lt colonel col major maj captain capt sergeant sgt corporal admiral adm brigadier commander
    commissioner judge justice attorney prosecutor king queen prince princess duke duchess emperor empress
    sheikh sheik emir sultan pope cardinal archbishop bishop reverend rev father sister brother imam
    ayatollah hojatoleslam mullah maulana mufti rabbi pastor patriarch prophet sir lord lady dame baroness
    baron viscount earl coach manager goalkeeper striker midfielder defender author analyst economist
    lawyer deputy leader founder co-founder ceo cfo coo cto mp hon taoiseach chancellor-designate
    detective officer inspector superintendent sheriff constable counselor counsellor councillor councilor
    councilman councilwoman speaker delegate comptroller treasurer marshal commodore lawmaker curator
    rector conductor negotiator prime-minister minister-designate major-general lieutenant-general
    brigadier-general vice-chancellor magistrate executive administrator coordinator adviser advisor aide
    specialist principal dean provost singer actor actress journalist historian novelist composer producer
    candidate co-chair co-chairman dictator ex-president ombudsman datuk dato tan-sri tun tengku begum
    shri smt haji alhaji daw ratu kgosi lyonpo dasho ustad ustaz hadj subcomandante comandante
    superintendant engineer editor reporter correspondent columnist head laureate politician tsar czar pm
    congressmen presidents ministers
    """
)
"""Titles and offices before a name, lower case, without the dot."""

DOUBTFUL_TITLES = words(
    """
    general premier justice major king queen prince princess lord lady captain chief speaker father sister
    brother bishop pope earl duke marshal head author coach star engineer principal dean executive manager
    secretary attorney commander director officer reporter editor admiral governor minister president
    presidents baron count
    """
)
"""Titles that also begin names of organisations and places: General Motors, King County."""

OFFICES = words(
    """
    foreign prime deputy vice acting interim former ex interior finance defense defence oil energy health
    education agriculture labor labour trade commerce transport transportation treasury housing
    information culture environment economy economic industry planning justice home homeland internal
    external affairs national state press assistant senior associate special executive chief managing
    security military army naval air police budget immigration tourism sports sport youth science
    technology communications development opposition majority minority house senate supreme court federal
    first second under human rights general attorney solicitor public relations petroleum electricity
    water fisheries mining mines emergency situations social welfare district county city regional
    parliamentary political presidential veterans urban rural women
    """
)
"""Words that qualify a title: Deputy Foreign Minister, Secretary of State."""

ROLES = TITLES | words(
    """
    wife husband son daughter mother father brother sister uncle nephew cousin widow friend colleague
    partner rival opponent teammate singer songwriter guitarist drummer bassist vocalist actor actress
    author writer poet novelist playwright composer painter artist sculptor architect photographer
    filmmaker screenwriter director producer comedian dancer model musician pianist violinist rapper
    scientist physicist chemist biologist mathematician philosopher theologian historian economist
    astronomer engineer inventor explorer psychologist sociologist politician diplomat lawmaker legislator
    lawyer activist dissident journalist reporter broadcaster cleric preacher missionary monk nun militant
    terrorist rebel warlord dictator guerrilla commander soldier pilot astronaut businessman businesswoman
    entrepreneur billionaire tycoon banker investor trader player footballer cricketer golfer boxer
    cyclist swimmer sprinter skier driver rider quarterback pitcher batsman bowler winger forward striker
    star champion winner runner-up trainer referee teacher student farmer nurse doctor surgeon researcher
    scholar critic expert member nominee candidate predecessor successor counterpart ruler suspect victim
    resident citizen teenager pollster leader founder head boss veteran native seed seeded
    """
)
"""Lower-case nouns after which a name is a person's: singer Ana Lima."""

ORGANISATIONS = words(
    """
    ministry ministries department committee committees subcommittee commission commissions council agency
    agencies authority bureau office institute institution university universities college school academy
    faculty hospital clinic bank banks company corporation corp inc ltd limited llc plc co gmbh ag sa
    group holdings association associations federation confederation union unions league party parties
    front movement organization organisation foundation fund society club united fc cf sc ac afc fk team
    army navy forces guard guards corps court courts tribunal parliament senate congress assembly house
    cabinet administration government board center centre laboratory laboratories lab press news times
    post journal tribune gazette herald daily telegraph observer guardian magazine tv television radio
    network networks channel broadcasting airlines airline airways motors electric industries systems
    technologies technology partners capital securities insurance trust exchange chamber mission embassy
    consulate directorate secretariat service services alliance coalition brigade brigades battalion
    regiment division squadron command police intelligence interpol church diocese archdiocese synagogue
    orchestra symphony philharmonic choir ensemble band records entertainment pictures studios studio
    productions publishing publishers books software pharmaceuticals telecom communications petroleum oil
    gas energy steel mining railways railway railroad airbus brotherhood jihad taliban militia mujahideen
    caucus consortium cooperative syndicate cartel watch forum initiative programme observatory survey
    reserve treasury nations community conservancy sabha majlis knesset duma bundestag shimbun bundesbank
    stores foods motor automotive bancorp financial brothers sons associates rangers wanderers rovers
    athletic wildcats yankees redskins cowboys lakers knights warriors giants eagles tigers bulldogs bears
    lions panthers broncos spurs hotspur villa fraternity sorority seminary
    """
)
"""Last words of names of organisations, lower case."""

GENERIC_ORGANISATIONS = words(
    """
    ministry department parliament senate congress government court cabinet army navy police assembly
    council treasury embassy
    """
)
"""Heads that a nationality only qualifies: Iranian [Foreign Ministry]."""

OF_ORGANISATIONS = words(
    """
    ministry forces government knights department committee commission council agency authority bureau
    office institute institution university college school academy faculty hospital bank association
    federation confederation union league party front movement organization organisation foundation fund
    society court house board center centre chamber church diocese archdiocese alliance army company
    corporation service secretariat directorate division voice museum friends conference congress assembly
    coalition programme embassy order community bishops
    """
)
"""Heads that go on with "of" or "for": Ministry of Health."""

PLACES = words(
    """
    river lake lakes sea ocean bay gulf strait straits sound channel canal mountain mountains mount mt
    range hill hills valley desert forest island islands isle isles peninsula cape coast beach delta basin
    plateau glacier volcano falls creek city town village province region district county state prefecture
    oblast governorate municipality republic empire reich kingdom territory territories street avenue road
    boulevard lane drive highway freeway expressway square plaza park gardens garden zoo bridge tunnel dam
    reservoir airport airfield station stadium arena palace castle tower towers fort cathedral mosque
    temple cemetery monastery abbey shrine museum gallery theatre theater hotel hall prison camp base
    harbor harbour port crossing border zone heights strip waziristan building bluff shore parish borough
    township barracks manor parkway turnpike interstate ridge pass peak canyon archipelago reef lagoon
    bank speedway
    """
)
"""Last words of names of places, lower case."""

CERTAIN_PLACES = words(
    """
    airport street stadium bridge avenue river square station museum theatre theater palace cathedral
    island islands county province bay valley mountains airfield boulevard highway canal mosque prison
    peninsula
    """
)
"""Last words that make a place even of a first name: John F. Kennedy Airport."""

PLACE_HEADS = words(
    """
    lake mount mt cape fort port san santa st saint el los las isle gulf strait bay sea
    """
)
"""First words of names of places."""

PLACE_NOUNS = words(
    """
    province region district county state city town village prefecture oblast governorate municipality
    border area airport island islands peninsula river valley mountains coast suburb neighborhood
    neighbourhood street highway road
    """
)
"""Lower-case nouns after a place's name: Anbar province."""

EVENTS = words(
    """
    summit cup olympics paralympics war wars games championship championships festival open prix marathon
    conference league-cup trophy convention-hall election elections revolution uprising intifada massacre
    holocaust earthquake tsunami tournament classic rally exhibition expo fair carnival biennale derby
    crisis day eve playoffs series superbowl bowl awards-ceremony offensive crusade battle siege
    """
)
"""Last words of names of events, lower case."""

EVENT_HEADS = words("hurricane typhoon cyclone operation battle siege expo super storm")
"""First words of names of events."""

HOLIDAYS = phrases(
    """
    Christmas;Christmas Eve;Easter;Ramadan;Hanukkah;Passover;Thanksgiving;Diwali;Nowruz;Novruz;Halloween
    Yom Kippur;Eid al-Fitr;Eid al-Adha;Ashura;New Year's Eve;Holocaust;Carnival;Mardi Gras;Naadam;Vesak
    Super Bowl;World Series;World War I;World War II;World War One;World War Two;First World War
    Second World War;Cold War;Gulf War;Olympics;Olympic Games;Olympic;Winter Olympics;Summer Olympics
    Paralympics;World Cup;Champions League;Grand Slam;Wimbledon;Bundesliga;Premier League;Serie A
    Tour de France;Eurovision;Oscars;Grammys;Tet;Chuseok
    """
)
"""Events that have no head word."""

WORKS = words(
    """
    act treaty protocol prize award awards accord accords agreement agreements convention charter
    constitution declaration bill code index medal order theorem law laws amendment pact plan report
    review bible quran koran gospel testament symphony concerto sonata album song songs trilogy saga novel
    dictionary encyclopedia syndrome disease goal goals strategy roadmap resolution doctrine program
    project test scale algorithm language languages theory equation principle effect chart 100 200 hot
    emmy grammy oscar degree system series show edition
    """
)
"""Last words of names of laws, prizes, works and the like, lower case."""

LANGUAGES = words(
    """
    English Islam Christianity Judaism Buddhism Hinduism Latin Arabic Hebrew Swahili Urdu Hindi Mandarin
    Cantonese
    """
)
"""Names that are of no other type."""

SPEECH = words(
    """
    said says told added adds asked wrote writes noted notes stressed emphasized emphasised argued tweeted
    insisted urged warned explained replied announced claimed stated denied admitted thanked praised
    accused promised vowed hopes believes thinks recalled testified met arrived visited resigned married
    died retired served became signed expressed condemned criticized spoke thought wants wanted studied
    graduated sang starred scored
    """
)
"""Verbs whose subject is mostly a person."""

REPORTS = words("reports reported writes")
"""Verbs of a news source: ..., X reports."""

STOPS = words(
    """
    the a an in on at by for with from as and but or nor if when while after before since he she it they
    we i you his her its their our my your this that these those there here what who whom whose how why
    where which not no yes all some many most however meanwhile also both during under over about although
    because despite following then than thus therefore nevertheless moreover furthermore instead still yet
    only even so such each every another other others any anyone everyone someone nobody nothing
    everything something through throughout between among against within without until till unless upon
    toward towards into onto out off up down across along around behind below beneath beside besides
    beyond near outside inside like unlike once again perhaps maybe indeed finally recently currently
    originally previously eventually initially subsequently soon often sometimes usually always never ever
    nearly almost approximately is are was were be been being has have had do does did can could would
    shall should might must let lets please of to given based including regarding concerning using us$ ok
    okay yesterday today tomorrow tonight gmt utc est edt internet web website email hiv aids dvd cd tv
    dna gdp am pm ad bc id vs according iii ii iv vi vii viii ix o'clock whether though whereas thereafter
    afterwards additionally similarly consequently ceo cfo mp dr
    """
) - words("iii ii iv vi vii viii ix ceo cfo pm mp dr")
"""Words that never belong to a name, lower case."""

OPENERS = words(
    """
    one two three four five six seven eight nine ten first second third several much few more new old
    young big small top key major former late early last next now earlier later just police people
    officials authorities critics experts analysts scientists researchers doctors voters residents
    witnesses troops soldiers rebels militants insurgents lawmakers investigators prosecutors protesters
    members reports sources leaders families children women men students teachers workers thousands
    hundreds dozens millions half part sports music film films book books album albums song songs history
    life career good great hello well dear see born founded established formed located set due sales
    shares stocks prices oil crude water power war peace fire rain snow floods elections polls results
    talks negotiations hospital hospitals schools school banks companies investors traders farmers drivers
    users customers consumers parents mothers fathers girls boys iron gold silver black white red blue
    green human public private national international local foreign federal state government opposition
    separately elsewhere neither either none nobody anybody thank thanks state-run security military
    defense defence rescue health emergency election officers crowds fans players judges lawyers
    journalists reporters activists demonstrators supporters opponents tourism trade inflation
    unemployment growth production construction work access data information training research education
    technology science services programs projects plans efforts attacks violence clashes bombings gunmen
    attackers suspects victims survivors refugees migrants villagers passengers visitors tourists
    organizers observers diplomats economists historians commentators taking speaking asked built written
    directed produced released inside two-thirds details statistics figures rising falling growing
    """
)
"""Words whose capital at the beginning of a sentence says nothing, lower case."""

TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december
    """
)
"""Days and months, lower case."""

SHORT_TIMES = words("jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.")
"""Months cut short, lower case, with the dot that tells them from names."""

NAMES_TOO = words("may june april august march")
"""Months that are also names of people, lower case."""

CERTAIN_WORKS = words(
    """
    award awards prize cup rally trophy championship championships festival summit treaty protocol
    olympics games revolution accords act amendment syndrome marathon prix tournament
    """
)
"""Last words that make an event or a work even of a first name: Davis Cup."""

INSTITUTIONS = words(
    """
    house army navy treasury brotherhood assembly marines legislature vatican chamber
    """
)
"""Lone heads that mean one institution when a capital in mid-sentence says so, lower case."""

PARTICLES = words(
    """
    bin ibn al van von der den de del della di da du la le dos das abu ben ter ten y e el of-the zu
    """
)
"""Lower-case words inside a person's name."""

DIRECTIONS = words(
    """
    north south east west northern southern eastern western central southeast southwest northeast
    northwest southeastern southwestern northeastern northwestern upper lower inner outer greater new
    """
)
"""Directions that make a place of a place: East Timor."""
