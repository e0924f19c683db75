"""English words that are also names of towns or people, kept out of the gazetteer."""

from __future__ import annotations

from store.entities.wordlists import words

TOWNS = words(
    """
    Acacias Agar Airport Alliance Along Altos Ama Anak Annex Ans Anthem Bake Banning Bar Bath Bay Bear
    Bell Bello Bend Best Bonga Boom Borne Bountiful Bow Brick Bury Buy Central Clay Cocoa Commonwealth
    Concord Confederation Date Deal Defiance Delta Dome Dyer Eagle Enterprise Erode Fate Federal Fishers
    Fleet Flora Forest Gap Garner Gay Goes Golden Green Groves Ho Holiday Hook Horn Hub Humble Hurricane
    Imperial Independence Jam Kuna Lakeside Lander Laurel Lend Lens Liberal Liberty Lice Lira Male Man
    Manage Mango March Margherita Marks Mascot Mason Mentor Meridian Metro Mine Mission Mobile Mon Most
    Much Nan Nice Normal Of Officer Opportunity Oral Orange Orchards Pace Para Paramount Parole Pearl Peer
    Pen Plantation Plaque Plunge Police Pop Queens Republic Reservoir Retreat Rich Riverside Roses Rota
    Rouge Rugby Saga Sake Sale Salt Samba Same Sandy Savage Say Seaside Semi Simmering Soma Sparks Spring
    Springs Stains Sue Sulphur Summit Sunrise Sunset Superior Sur Surprise Swords Tame Tank Tapa Temple
    Terrace Time Tire Tome Tours Turbo Un Union University Van Wa Wai Walnut Wedding Ye Young Reading Wave
    Eastern Western Northern Southern Island Marina Santo San Santa Santos Victoria Latina Buda As Is Ad
    Ar Ban Bor Cam Can Car Dan Don Dos Duo Gar Gran La Las Le Les Los Mai May Men Min Nam Ni Nova Old Once
    Or Pak Pan Per Ra Ran Rio Roy Salem Sam Sanford Sar Sen Silver Sin Sir Son Soul Sun Tal Tan The Tone
    Tor Ur Us Villa Vale Wan Ward Wells Zig Bridge Castle Christmas Crown Deer Diamond Falls Field Five
    Gate Grand Heights High Hill Hope House Lake Land Market Mercy Mills Mount Mountain New North Oak Park
    Penn Point Pole Port Prince Princess Queen King River Rock Rose Royal Rush Sea Smile South Star Stone
    Story Street Success Town Trail Triangle Valley Victory View Village West White Wood World Kennedy
    Lincoln Page Franklin Jackson Clinton Bush Marion Tyler Irving Allen Warren Scott Taylor Wilson
    Gilbert Chandler Lawrence Kent Henderson Madison Garland Murray Douglas Floyd Nelson Anderson Jordan
    Israel Georgia Colon Bremen-Mitte Yokoyama Order Progress Merit Federation
    """
)
"""Town names that are not taken from GeoNames, since they are mostly something else."""

FIRST_NAMES = words(
    """
    Aide Alpha Amber An Art Autumn Bee Bell Brain Carry Chance Charity Chase Cliff Coral Dawn Del Della
    Delta Desire Diamond Dot Else Era Fairy Faith Forest Gay Glory Golden Hang Honey Hope Hung In Ivory
    Joy Junior King Kit Lady Lane Le Lean Liberty Loan Long Love Major Man Manual Many Marine May Mercy
    Miles Miss Moon My Na Noble Nova Novella Nu Numbers Page Patience Pearl Peg Precious Prince Queen Rich
    Royal Sang Season See So Son Song Soon Spring Star Summer Sun Sung Sunny Sunshine Ta Temple Tiny Van
    Von Wai Will Winter Yen Young China America Asia India Israel Ireland Holland England Africa Paris
    London Berlin Rome Milan Florence Sydney Savannah Virginia Georgia Carolina Dakota Houston Jordan
    Kenya Chad Dallas Austin Denver Boston Dublin Geneva Vienna Lisbon Odessa Cleveland Washington Lincoln
    York Trinidad Santiago Santo Santa San Los Las La De Dong Cuba Troy Memphis Orlando Columbus Phoenix
    Palestine Buffalo Tennessee Arizona Nevada Montana Indiana Alabama Louisiana Mississippi Pennsylvania
    California Wyoming Persia Lourdes Mercedes Ford Royce Bronx Quebec Brittany Burma Kyoto Tokyo General
    Doctor Judge Justice Dean Earl Duke Baron Sir Bishop Pope Deacon Saint Jan Augustus March June April
    Augusta Lake Ocean River Valley Sol Sierra Sky Windy Cotton Merle Coy Gala Ok Mi Ha Hae Ling Yong Sook
    Soo Hee Hui Jin Jung Kum Kyong Kyung Min Mai Mui Phung Quyen Tam Thanh Tu Tuyet Tien Un Ying Yi Yu Yun
    Zen Lou Than
    """
) - {"Le", "Miles"}
"""Census first names that are mostly something else."""

SURNAMES = words(
    """
    Able Alter An Apple Arena Arms Ash Back Backer Bad Bail Ball Balls Bank Banker Banks Banner Barrier
    Bass Bath Battle Battles Bay Beach Bear Bee Beer Begin Belt Bench Best Beverage Bias Big Bigger Bills
    Bird Bitter Black Blank Blaze Blind Block Blood Blow Blue Board Body Bond Bonds Bone Bones Book Books
    Boots Border Borders Born Bottom Bow Bowler Box Brain Branch Brand Brass Bridge Bridges Broad Brothers
    Bunch Burden Button Bye Cable Call Camp Cancel Cane Card Cardinal Cargo Carrier Case Cash Center
    Centers Chamber Chambers Champion Chance Chancellor Channel Chapel Charity Check Child Choice Church
    Citizen Class Clear Clerk Client Close Cloud Coach Coca Coffee Coffin Comes Commander Constant Cool
    Copper Core Corn Corner Corpus Cost Cotton Couch Council Counts Court Courts Cousin Cousins Cover
    Covert Craft Crew Crews Cross Crown Current Cutting Daily Dam Dance Dark Dates Dawn Deal Deer Degree
    Delay Deputy Derby Diamond Divers Do Doctor Dollar Dress Driver Drum Drummer Dry Du Due Duet Duty
    Eager Early East Edge Elder Elders Even Eye Factor Fails Fair Faith Fall Falls Fan Farmer Fast
    Favorite Favors Fears Fee Fell Felt Ferry Few Field Fields File Files Fine Finger Fish Fix Fleet Flock
    Flood Flower Flowers Fly Folk Folks Force Foreman Forest Forth Fortune Forward Frame Free Freed Freeze
    Friend Funk Gain Gains Games Garden Gates Gift Given Glass Go Gold Golden Good Goods Goodwill Grand
    Grass Graves Green Gross Grounds Grow Guard Guess Guest Guild Hack Hacker Hair Hall Halls Hammer Hand
    Hang Harbor Harbour Hard Harder Harsh Haven He Head Heard Heart Height Held Her Herd High Hill Hills
    Holder Holding Hole Holiday Homes Honey Hope Hopes Horn Host House Human Hung Hunger Hunt Hunter Hurt
    Husband Ice Innocent Job Journey Judge Junior Jury Just Justice Keen Key Keys Kidney King Kitchen
    Kitchens Knee La Lack Lady Lake Lakes Lamp Land Lander Lane Large Laughter Law Laws Lawyer Lay Le
    Leader Leaf League Leak Leaks Learned Lease Lent Lesser Light Line Lines Link List Little Lock Lodge
    Long Look Love Low Lower Luck Lung Main Maize Major Maker Man March Marine Mark Marks Mass Master
    Masters Matter May Mayor Meals Means Mill Millet Million Mills Miner Mines Minor Mix Mock Money Monk
    Monks Moon More Morning Mountain Mule Music Na Nation Nations Near Neighbors New Nice Nickel Noon
    North Northern Numbers Nurse Officer Old Orange Orchard Ore Overall Pace Page Painter Pair Palm Pan
    Pardon Parent Park Parks Pass Pastor Peace Peak Peer People Peoples Person Persons Petty Pick Pier
    Pilot Pink Pipes Pitcher Place Plain Plant Player Pleasant Polite Poll Pontiff Pool Poor Pope Port
    Post Pound Pounds Power Powers Pray Press Pretty Price Pride Prime Prince Prior Profit Proper Province
    Queen Quick Race Rains Rand Range Rank Ransom Rape Rather Reach Read Reader Reading Ready Real Reason
    Record Rector Red Register Rein Rich Riding Ring Risk River Rivers Rock Rode Rogue Roles Roll Roof
    Room Root Roots Rose Rounds Row Royal Rule Runner Running Rush Rust Sack Sacks Said Sale Sales Salmon
    Sample Samples Sand Say Scales Sea Seal Seals Seats See Self Sell Sells Senior Service Session Settle
    Severe Shade Sharp Sheets Shell Shield Shock Shook Shore Shores Short Shorter Shorts Shows Sides Silk
    Silver Sing Singer Sites Situ Six Skipper Slate Sleeper Small Smart Snow So Solar Son Song Sons South
    Southern Span Speaker Speaks Speed Spring Springs Square Staff Stage Stall Stamp Stamps Standard Start
    States Steel Stem Stiff Still Stock Stocks Stone Stops Storm Storms Story Straight Strain Strand
    Strange Straw Street Streets Strong Struck Styles Sum Summer Sun Sung Surface Sweet Tally Tank Tea
    Tell Temple Temples Test Than To Toll Ton Tone Tower Towers Town Towns Toy Trader Trail Trainer Treat
    Troop True Tune Urban Valley Van Vessels Via Vice Victory Vital Wages Wait Wake Wall Walls Ward Wash
    Waters Wax Way Wear Wedding Weekly Weeks Weight Welcome Well West Western Wheat White Wild Will Wind
    Wine Wing Winger Winner Winter Winters Wisdom Won Wood Wooden Word Work Works Worth Yard You Young
    Younger England Israel Jordan Chad China India France London Paris Washington Virginia Georgia Holland
    Ireland Germany Spain Poland Rome Berlin Vienna Boston Denver Houston Dallas Dublin Toledo Milan
    Madrid Valencia Lima German English French Irish Roman Saint San Santa Day Days Monday Friday Sunday
    August June April Spanish Bishop Abbott Union Liberty Bible
    """
)
"""Census surnames that are mostly something else."""
