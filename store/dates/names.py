"""Names of months and weekdays as news of forty languages spell them."""

from __future__ import annotations

import unicodedata
from functools import cache

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SHORTEST = 3
"""Letters that an abbreviation has at least."""

_MONTHS = (
    # English; every row has twelve, variants are parted by a stroke, cases of one noun share a stem
    "january february march april may june july august september|sept october november december",
    "januar|jänner|jänn februar|feber märz|mrz|maerz april mai juni juli august september oktober "
    "november dezember",
    "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "januar februar|febr marts|mars april maj|mai juni juli august september oktober november "
    "december|desember",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta "
    "kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta "
    "marraskuu|marraskuuta joulukuu|joulukuuta",
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā "
    "augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī",
    "sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio "
    "liepa|liepos "
    "rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio",
    "janvier|janv février|fév|fevrier mars avril|avr mai juin juillet|juil août|aout septembre octobre "
    "novembre "
    "décembre|dec|decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie|oct noiembrie decembrie",
    "styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca "
    "sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia",
    "leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července|čvc "
    "srpen|srpna září říjen|října listopad|listopadu prosinec|prosince",
    "január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla august|augusta "
    "september|septembra október|októbra november|novembra december|decembra",
    "januar|januarja februar|februarja marec|marca april|aprila maj|maja junij|junija julij|julija "
    "avgust|avgusta september|septembra oktober|oktobra november|novembra december|decembra",
    "siječanj|siječnja veljača|veljače ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja "
    "srpanj|srpnja kolovoz|kolovoza rujan|rujna listopad|listopada studeni|studenog|studenoga|studenom "
    "prosinac|prosinca",
    "januar|januara februar|februara mart|marta april|aprila maj|maja jun|juna jul|jula avgust|avgusta "
    "septembar|septembra oktobar|oktobra novembar|novembra decembar|decembra",
    "január február|febr március|márc április|ápr május|máj június|jún július|júl augusztus szeptember "
    "október "
    "november december",
    "январь|января февраль|февраля|фев март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа "
    "сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря",
    "січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня "
    "серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня",
    "студзень|студзеня люты|лютага сакавік|сакавіка красавік|красавіка май|мая|травень|траўня "
    "чэрвень|чэрвеня "
    "ліпень|ліпеня жнівень|жніўня верасень|верасня кастрычнік|кастрычніка лістапад|лістапада снежань|снежня",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "јануар|јануари фебруар|февруари март април мај јун|јуни јул|јули август|авгус септембар|септември "
    "октобар|октомври новембар|ноември децембар|декември",
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου "
    "ιούνιος|ιουνίου "
    "ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου νοέμβριος|νοεμβρίου "
    "δεκέμβριος|δεκεμβρίου",
    "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "yanvar fevral mart aprel may iyun iyul avgust sentabr|sentyabr oktabr|oktyabr noyabr dekabr",
    "januari februari maret april mei juni juli agustus september oktober november|nopember desember",
    "januari februari mac april mei jun julai ogos september oktober november disember",
    "enero|ene pebrero|peb marso|mar abril|abr mayo hunyo|hun hulyo|hul agosto|ago setyembre|set oktubre|okt "
    "nobyembre|nob disyembre|dis",
    "มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค "
    "กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค",
    "जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर",
    "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "იანვარი|იანვარს თებერვალი|თებერვალს მარტი|მარტს აპრილი|აპრილს მაისი|მაისს ივნისი|ივნისს ივლისი|ივლისს "
    "აგვისტო|აგვისტოს სექტემბერი|სექტემბერს ოქტომბერი|ოქტომბერს ნოემბერი|ნოემბერს დეკემბერი|დეკემბერს",
    "հունվար|հունվարի փետրվար|փետրվարի մարտ|մարտի ապրիլ|ապրիլի մայիս|մայիսի հունիս|հունիսի հուլիս|հուլիսի "
    "օգոստոս|օգոստոսի սեպտեմբեր|սեպտեմբերի հոկտեմբեր|հոկտեմբերի նոյեմբեր|նոյեմբերի դեկտեմբեր|դեկտեմբերի",
    "ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט "
    "ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר",
    "يناير|ينایر فبراير مارس أبريل|ابريل|إبريل مايو يونيو|يونية يوليو|يولية أغسطس|اغسطس سبتمبر "
    "أكتوبر|اكتوبر|اكتبر نوفمبر ديسمبر",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "كانون_الثاني شباط آذار|اذار نيسان أيار|ايار حزيران تموز آب أيلول|ايلول تشرين_الأول|تشرين_الاول "
    "تشرين_الثاني "
    "كانون_الأول|كانون_الاول",
    "ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر",
    "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    "tháng_một|tháng_giêng tháng_hai tháng_ba tháng_tư|tháng_bốn tháng_năm tháng_sáu tháng_bảy tháng_tám "
    "tháng_chín tháng_mười tháng_mười_một tháng_mười_hai|tháng_chạp",
)
_WEEKDAYS = (
    "monday tuesday|tues wednesday thursday|thur|thurs friday saturday sunday",
    "montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa sonntag|so",
    "maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo",
    "mandag tirsdag onsdag torsdag fredag lørdag søndag",
    "måndag tisdag onsdag torsdag fredag lördag söndag",
    "maanantai|maanantaina|ma tiistai|tiistaina|ti keskiviikko|keskiviikkona|ke torstai|torstaina|to "
    "perjantai|perjantaina|pe lauantai|lauantaina|la sunnuntai|sunnuntaina|su",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo",
    "dilluns dimarts dimecres dijous divendres dissabte diumenge",
    "lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica",
    "segunda|segunda-feira terça|terça-feira quarta|quarta-feira quinta|quinta-feira sexta|sexta-feira "
    "sábado "
    "domingo",
    "luni marți|marţi miercuri joi vineri sâmbătă|sambata duminică|duminica",
    "poniedziałek|pn wtorek|wt środa|środę|śr czwartek|czw piątek|pt sobota|sobotę|sob "
    "niedziela|niedzielę|nd",
    "pondělí|pondelok|po úterý|utorok|út|ut středa|streda|st čtvrtek|štvrtok|čt|št pátek|piatok|pá|pia "
    "sobota|so neděle|nedeľa|ne",
    "ponedjeljak|ponedeljak|ponedeljek|pon utorak|torek|uto srijeda|sreda|sri četvrtak|četrtek|čet "
    "petak|petek|pet "
    "subota|sub|sobota nedjelja|nedelja|ned|nedjelju",
    "hétfő kedd szerda csütörtök péntek szombat vasárnap",
    "понедельник|пнд|пн вторник|втр|вт среда|среду|срд|ср четверг|чтв|чт пятница|пятницу|птн|пт "
    "суббота|субботу|сбт|сб воскресенье|вск|вс",
    "понеділок|пн вівторок|вт середа|середу|ср четвер|чт п’ятниця|п'ятниця|п’ятницю|пт субота|суботу|сб "
    "неділя|неділю|нд",
    "панядзелак аўторак серада|сераду чацвер пятніца|пятніцу субота|суботу нядзеля|нядзелю",
    "понеделник вторник сряда четвъртък петък събота неделя",
    "понедељак уторак среда четвртак петак субота недеља",
    "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі",
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή",
    "bazar_ertəsi çərşənbə_axşamı çərşənbə cümə_axşamı cümə şənbə bazar",
    "pazartesi|pzt salı çarşamba|çrş perşembe|prş cuma cumartesi|cmt pazar",
    "senin|isnin selasa rabu kamis|khamis jumat|jum'at|jumaat sabtu minggu|ahad",
    "lunes martes miyerkules huwebes biyernes sabado linggo",
    "thứ_hai thứ_ba thứ_tư thứ_năm thứ_sáu thứ_bảy chủ_nhật",
    "วันจันทร์|จันทร์ วันอังคาร|อังคาร วันพุธ|พุธ วันพฤหัสบดี|พฤหัสบดี วันศุกร์|ศุกร์ วันเสาร์|เสาร์ วันอาทิตย์|อาทิตย์",
    "सोमवार मंगलवार बुधवार गुरुवार|बृहस्पतिवार शुक्रवार शनिवार रविवार",
    "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার",
    "ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა",
    "երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի",
    "יום_שני יום_שלישי יום_רביעי יום_חמישי יום_שישי שבת|יום_שבת יום_ראשון",
    "الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد",
    "دوشنبه|پیر سه‌شنبه|منگل چهارشنبه|بدھ پنجشنبه|پنج‌شنبه|جمعرات جمعه|جمعہ شنبه|ہفتہ یکشنبه|یک‌شنبه|اتوار",
)


def months_of(word: str) -> frozenset[int]:
    """Return the months, 1 to 12, that a word may name in some language; an abbreviation has three letters.

    A name that is one month here and another there (`listopad`) gives both.
    """
    return _numbers(_folded(word), _MONTHS)


def weekdays_of(word: str) -> frozenset[int]:
    """Return the days of the week, 1 for Monday, that a word may name in some language."""
    return _numbers(_folded(word), _WEEKDAYS)


def is_english_name(word: str) -> bool:
    """Whether a word in lower case is an English month or day of the week, or the beginning of one."""
    names = f"{_MONTHS[0]} {_WEEKDAYS[0]}".replace("|", " ").split()
    return len(word) >= _SHORTEST and any(name.startswith(word) for name in names)


@cache
def phrases() -> tuple[str, ...]:
    """Return the names that are several words, the longest first."""
    names = [name.replace("_", " ") for rows in (_MONTHS, _WEEKDAYS) for name in _table(rows) if "_" in name]
    return tuple(sorted(names, key=len, reverse=True))


def _folded(word: str) -> str:
    word = unicodedata.normalize("NFC", word.lower().replace("\u0307", ""))
    return word.strip(".'’").replace(" ", "_")  # the lower case of Turkish İ has a dot of its own


@cache
def _table(rows: tuple[str, ...]) -> dict[str, frozenset[int]]:
    table: dict[str, frozenset[int]] = {}
    for row in rows:
        for number, names in enumerate(row.split(), start=1):
            for name in names.split("|"):
                table[name] = table.get(name, frozenset()) | {number}
    return table


@cache
def _numbers(word: str, rows: tuple[str, ...]) -> frozenset[int]:
    table = _table(rows)
    if word in table:
        return table[word]
    if len(word) < _SHORTEST:
        return frozenset()
    english = {
        number for name, number in zip(rows[0].split(), range(1, 13), strict=False) if name.startswith(word)
    }
    if len(english) == 1:
        return frozenset(english)
    return frozenset().union(*(numbers for name, numbers in table.items() if name.startswith(word)))
