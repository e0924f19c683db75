"""Languages told by script, letters and stop words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.language import guess_language

SENTENCES = {
    "en": (
        "The president said on Friday that the government was going to present a new plan for the economy."
    ),
    "de": (
        "Der Präsident sagte am Freitag, dass die Regierung einen neuen Plan für die "
        "Wirtschaft vorlegen wird und nicht mehr wartet."
    ),
    "fr": (
        "Le président a déclaré vendredi que le gouvernement allait présenter un nouveau plan "
        "pour les entreprises du pays."
    ),
    "es": (
        "El presidente dijo el viernes que el gobierno va a presentar un nuevo plan para la "
        "economía del país."
    ),
    "it": (
        "Il presidente ha detto venerdì che il governo presenterà un nuovo piano per "
        "l'economia del paese e della regione."
    ),
    "pt": (
        "O presidente disse na sexta-feira que o governo vai apresentar um novo plano para a "
        "economia do país, que não é novo."
    ),
    "nl": (
        "De president zei vrijdag dat de regering een nieuw plan voor de economie van het land "
        "zal presenteren."
    ),
    "az": (
        "Azərbaycan Prezidenti bildirib ki, hökumət iqtisadiyyat üçün yeni plan təqdim edəcək "
        "və bu barədə qərar olub."
    ),
    "tr": (
        "Cumhurbaşkanı cuma günü hükümetin ekonomi için yeni bir plan sunacağını ve bu planın "
        "çok önemli olduğunu söyledi."
    ),
    "pl": (
        "Prezydent powiedział w piątek, że rząd przedstawi nowy plan dla gospodarki i że nie "
        "jest to ostatni krok."
    ),
    "sv": (
        "Presidenten sade på fredagen att regeringen ska lägga fram en ny plan för ekonomin "
        "och att det är bra."
    ),
    "da": (
        "Præsidenten sagde fredag, at regeringen vil fremlægge en ny plan for økonomien af "
        "hensyn til de unge og ikke for ham."
    ),
    "no": (
        "Presidenten sa fredag at regjeringen vil legge fram en ny plan for økonomien, og at "
        "det kom av seg selv. Hva som skjer etter valget, hadde han ikke svar på."
    ),
    "fi": (
        "Presidentti sanoi perjantaina, että hallitus esittelee uuden suunnitelman ja se on "
        "hyvä, mutta ei vielä valmis."
    ),
    "cs": (
        "Prezident v pátek řekl, že vláda představí nový plán pro ekonomiku a že to je jen "
        "začátek, který se ale už blíží."
    ),
    "ro": (
        "Președintele a declarat vineri că guvernul va prezenta un nou plan pentru economia "
        "țării și că nu este ultimul."
    ),
    "hu": (
        "Az elnök pénteken azt mondta, hogy a kormány új tervet mutat be a gazdaságról, és ez "
        "még nem is minden."
    ),
    "id": (
        "Presiden mengatakan pada hari Jumat bahwa pemerintah akan menyampaikan rencana baru "
        "untuk ekonomi yang tidak lagi lemah."
    ),
    "vi": (
        "Tổng thống cho biết hôm thứ Sáu rằng chính phủ sẽ trình bày một kế hoạch mới cho nền "
        "kinh tế của các tỉnh và người dân."
    ),
    "ru": (
        "Президент заявил в пятницу, что правительство представит новый план развития "
        "экономики страны, который был подготовлен."
    ),
    "uk": (
        "Президент заявив у п'ятницю, що уряд представить новий план розвитку економіки "
        "країни, який було підготовлено."
    ),
    "bg": (
        "Президентът заяви в петък, че правителството ще представи нов план за развитие на "
        "икономиката на страната."
    ),
    "sr": (
        "Председник је у петак изјавио да ће влада представити нови план за развој привреде, "
        "који је припремљен."
    ),
    "ar": "قال الرئيس يوم الجمعة إن الحكومة ستقدم خطة جديدة لتنمية الاقتصاد في البلاد",
    "fa": "رئیس جمهور روز جمعه گفت که دولت برنامه جدیدی برای توسعه اقتصاد کشور ارائه خواهد کرد",
    "ur": "صدر نے جمعہ کو کہا کہ حکومت ملک کی معیشت کی ترقی کے لیے نیا منصوبہ پیش کرے گی",
    "hi": ("राष्ट्रपति ने शुक्रवार को कहा कि सरकार देश की अर्थव्यवस्था के विकास के लिए नई योजना पेश करेगी"),
    "ja": "大統領は金曜日、政府が経済のための新しい計画を発表すると述べた。",
    "zh": "总统周五表示，政府将提出一项新的经济发展计划。",
    "ko": "대통령은 금요일 정부가 경제를 위한 새로운 계획을 발표할 것이라고 말했다.",
    "he": "הנשיא אמר ביום שישי כי הממשלה תציג תוכנית חדשה לכלכלה",
    "el": "Ο πρόεδρος δήλωσε την Παρασκευή ότι η κυβέρνηση θα παρουσιάσει νέο σχέδιο",
    "th": "ประธานาธิบดีกล่าวเมื่อวันศุกร์ว่ารัฐบาลจะเสนอแผนใหม่",
    "hy": "Նախագահը ուրբաթ օրը հայտարարեց",
    "ka": "პრეზიდენტმა პარასკევს განაცხადა",
    "hr": (
        "Predsjednik je u petak rekao da će vlada predstaviti novi plan za gospodarstvo i da to nije kraj."
    ),
}


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_tells_its_language(code: str) -> None:
    assert guess_language(SENTENCES[code]) == code


@pytest.mark.parametrize("text", ["", "Hello", "12 34 56", "Elnur Mammadov", "مرحبا", "!? …"])
def test_too_little_is_unknown(text: str) -> None:
    assert guess_language(text) is None


def test_a_few_foreign_words_change_nothing() -> None:
    assert guess_language(SENTENCES["en"] + " He called it перестройка.") == "en"


@given(st.text(max_size=300))
def test_any_text_has_a_code_or_none(text: str) -> None:
    code = guess_language(text)
    assert code is None or len(code) == 2
