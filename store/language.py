"""The language of a text, guessed from its script and its most frequent words."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 2000
"""Code points that are looked at."""

_FEWEST_LETTERS = 12
_FEWEST_HITS = 3
_SMALLEST_SHARE = 0.12
_LEAD = 1.1
"""How many times as many words the best language must have as the next."""
_SHARED_WEIGHT, _OWN_WEIGHT = 2, 5
"""What a word of several languages and a word of one count for."""

_OUTSIDE_LATIN = re.compile("[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc]")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    name: re.compile(f"[{letters}]")
    for name, letters in {
        "latin": "A-Za-zÀ-ɏḀ-ỿ",
        "arabic": "\u0620-\u064a\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc",
        "cyrillic": "\u0400-\u052f",
        "devanagari": "\u0900-\u097f",
        "han": "\u3400-\u4dbf\u4e00-\u9fff",
        "kana": "\u3041-\u30ff",
        "ko": "\u1100-\u11ff\uac00-\ud7a3",
        "he": "\u05d0-\u05ea",
        "el": "\u0370-\u03ff\u1f00-\u1fff",
        "th": "\u0e00-\u0e7f",
        "hy": "\u0531-\u0587",
        "ka": "\u10a0-\u10ff",
        "bn": "\u0980-\u09ff",
        "pa": "\u0a00-\u0a7f",
        "gu": "\u0a80-\u0aff",
        "ta": "\u0b80-\u0bff",
        "te": "\u0c00-\u0c7f",
        "kn": "\u0c80-\u0cff",
        "ml": "\u0d00-\u0d7f",
        "si": "\u0d80-\u0dff",
        "lo": "\u0e80-\u0eff",
        "my": "\u1000-\u109f",
        "am": "\u1200-\u137f",
        "km": "\u1780-\u17ff",
    }.items()
}

_LATIN_WORDS = {
    "en": "the of and to in is that for it was on with as are be by this have from at has not were said",
    "de": "der die und das den von zu mit sich des ist im für auf dem nicht ein eine als auch es wird bei",
    "fr": "le la les des et est du une dans que pour qui sur pas par au avec ce il sont plus cette ont aux",
    "es": "el la los de las que y del se por con para una es un su al lo como más pero sus fue este dijo",
    "it": "il di che la della per un è del con una sono nel le dei non si alla più anche dal gli ha come ma",
    "pt": "o de a que do da em os uma com para não no na por mais dos as como foi ao das pelo são à um",
    "nl": "de het een van en in is dat op te zijn voor met niet die aan er om ook als bij door naar wordt",
    "az": "və bu ilə üçün ki də da bir olan edib olub onun edilib daha isə ən etmək sonra kimi olaraq qeyd",
    "tr": "ve bir bu için ile da de olarak çok daha olan gibi kadar sonra ne en ise ancak değil olduğu",
    "pl": "w i na z się nie do że jest to o jak po od za są przez ale tym dla który co był oraz",
    "sv": "och att det som en på är av för med den till inte har de ett om men var vi från kan sig",
    "da": "og at det en den til er som på de med af for ikke har var han vil efter blev sagde havde hvad mod",
    "no": "og at det en den til er som på de med av for ikke har var han vil etter ble sa hadde hva mot",
    "fi": "ja on ei että se oli hän mutta ovat myös kun kuin joka sen ole mukaan tai jos sekä niin vuoden",
    "cs": "a v se na je že s z do o i to jako za by ale pro jsou který však jsem podle bylo už při",
    "sk": "a v sa na je že s z do o aj to ako za by ale pre sú ktorý však som podľa bolo už pri",
    "ro": "și de în la a cu din care pe nu că o este un mai pentru fi au prin sa ca după fost sunt",
    "hu": "a az és hogy nem is egy ez volt meg de már csak mint azt szerint még lesz vagy ki ha el után",
    "hr": "i u je se na da su za od s o kako što koji a ne će to bi iz nije ili koja biti",
    "id": "yang dan di itu dengan untuk dari ini dalam tidak pada akan juga ke karena ada telah oleh mereka",
    "vi": "và của là có được cho trong một các những với không người này đã khi để tại từ ở về đến",
    "ca": "el la els les de i que en un una per amb és del al no ha més com als aquest són va",
}
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _code, _words in _LATIN_WORDS.items():
    for _word in _words.split():
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _code)

_TELLING_LATIN = re.compile("ə")
_CYRILLIC_LETTERS = {"uk": "іїєґ", "be": "ўі", "sr": "јљњћђџ", "mk": "ѓќѕј", "kk": "әғқңұүһ", "ru": "ыэё"}
_BULGARIAN = re.compile(r"\b(?:на|се|от|за|че|са|със|които|е|по|ще|беше)\b")
_DEVANAGARI_WORDS = {
    "hi": "है के में की का और से को हैं ने पर यह कि नहीं एक भी",
    "mr": "आहे आणि या च्या नाही हे केले होते मध्ये तर असून आहेत",
    "ne": "छ र को लागि गरेको हुन् भने छन् तथा यो गर्ने पनि",
}


_NAMES = {
    "en": "english engl anglais englisch английский ingilis inglés",
    "de": "german deutsch allemand немецкий alman alemán",
    "fr": "french français französisch французский fransız francés",
    "es": "spanish español espanol spanisch espagnol испанский ispan",
    "it": "italian italiano italienisch italien итальянский",
    "pt": "portuguese português portugiesisch portugais",
    "nl": "dutch nederlands niederländisch",
    "ru": "russian русский russisch russe rus ruso",
    "uk": "ukrainian українська ukrainisch ukrainien украинский",
    "az": "azerbaijani azeri azərbaycan azərbaycanca aserbaidschanisch азербайджанский",
    "tr": "turkish türkçe türkisch turc турецкий türk",
    "pl": "polish polski polnisch polonais",
    "ar": "arabic العربية arabisch arabe арабский ərəb",
    "fa": "persian farsi فارسی persisch persan",
    "hi": "hindi हिन्दी हिंदी",
    "zh": "chinese 中文 汉语 漢語 chinesisch chinois китайский",
    "ja": "japanese 日本語 japanisch japonais японский",
    "ko": "korean 한국어 koreanisch coréen корейский",
    "ka": "georgian ქართული",
    "hy": "armenian հայերեն",
    "he": "hebrew עברית",
    "el": "greek ελληνικά",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}


def language_code(name: str) -> str | None:
    """Return the tag of a language that people name (`English`, `Русский`); a tag is returned as it is."""
    word = (name.lower().replace("\u0307", "").split() or [""])[0].strip(",;()")
    if word in _CODES:
        return _CODES[word]
    return word if re.fullmatch("[a-z]{2}(?:[-_][a-z0-9]+)*", word) else None


def guess_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of a text, or None if it is short or unsure.

    The script decides where it belongs to one language, letters where a few share it, and stop words for the
    Latin one. Only the first 2,000 code points are looked at.
    """
    sample = text[:SAMPLE].lower()
    if not _OUTSIDE_LATIN.search(sample):
        return _latin(sample)
    counts = {name: len(letters.findall(sample)) for name, letters in _SCRIPTS.items()}
    script, count = max(counts.items(), key=lambda item: item[1])
    east_asian = counts["han"] + counts["kana"]
    if east_asian * 2 > count and east_asian >= _FEWEST_LETTERS // 2:
        return "ja" if counts["kana"] * 10 >= east_asian else "zh"
    if count < _FEWEST_LETTERS or count < 0.6 * sum(counts.values()):
        return None
    if script in _SHARED:
        return _SHARED[script](sample)
    return script


def _latin(sample: str) -> str | None:
    words = _WORD.findall(sample)
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, count in Counter(words).items():
        codes = _LANGUAGES.get(word, ())
        different.update(codes)
        for code in codes:
            hits[code] += count * (_SHARED_WEIGHT if len(codes) > 1 else _OWN_WEIGHT)
    if len(_TELLING_LATIN.findall(sample)) * 50 > len(sample):
        return "az"
    if not hits:
        return None
    (best, count), (_, next_count) = (*hits.most_common(2), ("", 0))[:2]
    enough = different[best] >= _FEWEST_HITS and count >= _SMALLEST_SHARE * len(words) * _SHARED_WEIGHT
    return best if enough and count >= _LEAD * next_count else None


def _cyrillic(sample: str) -> str | None:
    counts = {code: sum(map(sample.count, letters)) for code, letters in _CYRILLIC_LETTERS.items()}
    code, count = max(counts.items(), key=lambda item: item[1])
    if code == "uk" and sample.count("ў"):
        return "be"
    if code == "sr" and counts["mk"] > sample.count("ј"):
        return "mk"
    if count * 100 >= len(sample):
        return code
    return "bg" if len(_BULGARIAN.findall(sample)) >= _FEWEST_HITS else None


def _arabic(sample: str) -> str | None:
    urdu = sum(map(sample.count, "ٹڈڑںےہ"))
    persian = sum(map(sample.count, "پچژگکی"))
    arabic = sum(map(sample.count, "ةىيكأإ"))
    if urdu * 50 > len(sample):
        return "ur"
    if persian == arabic:
        return None
    return "fa" if persian > arabic else "ar"


def _devanagari(sample: str) -> str | None:
    words = Counter(sample.replace("।", " ").split())
    hits = {code: sum(words[word] for word in stops.split()) for code, stops in _DEVANAGARI_WORDS.items()}
    code, count = max(hits.items(), key=lambda item: item[1])
    return code if count else None


_SHARED = {"cyrillic": _cyrillic, "arabic": _arabic, "devanagari": _devanagari, "latin": _latin}
