"""Wrapped texts in scripts without capitals: Chinese, Japanese, Arabic and Devanagari."""

from __future__ import annotations

import textwrap

import pytest

from store.article import Article
from store.readers.registry import read_bytes

DENSE_WIDTH = 22
NOT_AT_START = "。、，；：？！」』）》】”’…"
NOT_AT_END = "「『（《【“‘"


def read(text: str) -> Article:
    (article,) = read_bytes(text.encode(), "a.txt").articles
    return article


def wrapped_dense(text: str, width: int = DENSE_WIDTH) -> list[str]:
    """Break a text as East Asian typesetting does: anywhere, but some signs begin or end no line."""
    lines = []
    while len(text) > width:
        cut = width
        while text[cut] in NOT_AT_START or text[cut - 1] in NOT_AT_END:
            cut -= 1
        lines.append(text[:cut])
        text = text[cut:]
    return [*lines, text]


def lay_out(title: str, paragraphs: tuple[str, ...], *, dense: bool, blank: bool, width: int) -> str:
    body: list[str] = []
    for paragraph in paragraphs:
        body += wrapped_dense(paragraph, width) if dense else textwrap.wrap(paragraph, width)
        body += [""] if blank else []
    return "\n".join((f" date 2024-03-05 {title}", *body))


CHINESE = (
    (
        "新桥通车",
        (
            "连接两岸的新桥周一上午正式通车，市长和数百名居民参加了仪式。大桥全长一千二百米，工程历时三年。",
            "当地商会表示，通车后货车往返两岸的时间将缩短一半，运输费用也会随之下降，这对小企业尤其重要。市政府计划明年再修一座步行桥。",
        ),
    ),
    (
        "图书馆延长开放时间",
        (
            "市图书馆宣布，从下个月起每天开放到晚上十点。馆长说：“很多人下班以后才有时间看书。”",
            "图书馆去年接待读者八十万人次，比前一年增加了百分之十二，其中一半以上是学生。",
            "新的时间表将试行半年。",
        ),
    ),
    (
        "港口货运量增长",
        (
            "统计局公布的数字显示，2023年港口货运量增长了8.5%，达到1200万吨，创下了有记录以来的最高水平。专家认为增长来自粮食和木材出口。",
            "港口管理局说，两个新泊位将在2025年建成，届时每年可以多处理300万吨货物，并且可以停靠更大的船只。",
        ),
    ),
    (
        "学校开设园艺课",
        (
            "山区的一所小学今年春天开设了园艺课，孩子们在操场旁边的空地上种了西红柿、黄瓜和向日葵。",
            "“他们第一次知道蔬菜是怎么长出来的，”老师说，“现在每天早上都有人来浇水。”家长们也来帮忙。",
        ),
    ),
)
JAPANESE = (
    (
        "新しい駅が開業",
        (
            "市の北部に新しい駅が月曜日に開業し、朝から多くの住民が訪れた。市長は「待ちに待った日だ」とあいさつした。",
            "駅の前には広場とバス乗り場が整備され、中心部までの所要時間はこれまでの半分の十五分になる。工事には四年かかった。",
        ),
    ),
    (
        "りんごの収穫が始まる",
        (
            "県内のりんご農家で今年の収穫が始まった。夏の気温が高かったため、例年より一週間ほど早いという。",
            "農業組合によると、今年の収穫量は2023年より5%多い見込みで、価格は昨年とほぼ同じになると予想されている。",
            "収穫は十一月まで続く。",
        ),
    ),
    (
        "図書館で夜の朗読会",
        (
            "町の図書館で金曜日の夜、地元の作家による朗読会が開かれた。会場には子どもからお年寄りまで約八十人が集まった。",
            "「声に出して読むと、文章の別の顔が見える」と作家は話した。次の朗読会は来月の第二金曜日に予定されている。",
        ),
    ),
    (
        "橋の補修工事が完了",
        (
            "川にかかる橋の補修工事が終わり、二年ぶりに通行が再開された。費用は三億円で、国が半分を負担した。",
            "近くの商店主は「客が戻ってくるとうれしい」と期待を寄せた。市は来年、歩道を広げる計画を立てている。",
        ),
    ),
)


@pytest.mark.parametrize(("title", "paragraphs"), [*CHINESE, *JAPANESE])
@pytest.mark.parametrize("blank", [False, True])
@pytest.mark.parametrize("width", [20, 22, 30])
def test_chinese_and_japanese_lines_join_without_a_blank(
    title: str, paragraphs: tuple[str, ...], blank: bool, width: int
) -> None:
    article = read(lay_out(title, paragraphs, dense=True, blank=blank, width=width))
    assert (article.title, article.title_derived, article.date) == (title, False, "2024-03-05")
    assert "".join(article.paragraphs) == "".join(paragraphs)
    assert article.language == ("zh" if (title, paragraphs) in CHINESE else "ja")
    if blank:
        assert article.paragraphs == paragraphs


@pytest.mark.parametrize(("title", "paragraphs"), [*CHINESE, *JAPANESE])
def test_chinese_and_japanese_paragraphs_end_where_a_line_is_short(
    title: str, paragraphs: tuple[str, ...]
) -> None:
    full = [p for p in paragraphs if DENSE_WIDTH - len(wrapped_dense(p)[-1]) < 3]
    article = read(lay_out(title, paragraphs, dense=True, blank=False, width=DENSE_WIDTH))
    if full:  # its last line is full, so nothing shows the end
        assert len(article.paragraphs) >= len(paragraphs) - len(full)
    else:
        assert article.paragraphs == paragraphs


ARABIC = (
    (
        "افتتاح الجسر الجديد",
        (
            "افتتح رئيس البلدية صباح يوم الاثنين الجسر الجديد الذي يربط ضفتي النهر، وحضر "
            "الاحتفال مئات السكان. يبلغ طول "
            "الجسر ألفا ومئتي متر.",
            "وقالت غرفة التجارة إن مدة النقل بين الضفتين ستنخفض إلى النصف، وإن ذلك مهم للشركات الصغيرة.",
        ),
    ),
    (
        "المكتبة تمدد ساعات العمل",
        (
            "أعلنت المكتبة العامة أنها ستبقى مفتوحة حتى العاشرة مساء ابتداء من الشهر المقبل، "
            "بعد أن طلب القراء ذلك مرارا.",
            "وقال المدير إن كثيرا من الناس لا يجدون وقتا للقراءة إلا بعد العمل. وتستقبل "
            "المكتبة ألف زائر كل يوم.",
        ),
    ),
    (
        "ارتفاع حركة الميناء",
        (
            "أظهرت أرقام مكتب الإحصاء أن حركة البضائع في الميناء ارتفعت عام 2023 بنسبة 8.5 "
            "في المئة لتبلغ 12 مليون طن.",
            "ويعود الارتفاع إلى صادرات الحبوب والأخشاب، بحسب الخبراء. وسيكتمل بناء رصيفين "
            "جديدين في عام 2025.",
        ),
    ),
    (
        "درس في زراعة الخضار",
        (
            "بدأت مدرسة في إحدى القرى الجبلية هذا الربيع درسا في زراعة الخضار، فزرع الأطفال "
            "الطماطم والخيار ودوار الشمس.",
            "قالت المعلمة «عرفوا لأول مرة كيف تنمو الخضار». ويأتي الأطفال كل صباح لسقي "
            "النباتات قبل بدء الدروس.",
        ),
    ),
    (
        "معرض للصور القديمة",
        (
            "يفتتح المتحف يوم الخميس معرضا لصور المدينة القديمة، ويضم مئة صورة التقطها "
            "مصورون مجهولون قبل قرن من الزمن.",
            "هل تغيرت المدينة كثيرا؟ يجيب الزوار في دفتر وضع عند الباب.",
        ),
    ),
    (
        "موسم التمور يبدأ مبكرا",
        (
            "بدأ موسم قطف التمور هذا العام قبل موعده بأسبوع بسبب ارتفاع الحرارة في الصيف، "
            "كما قال المزارعون في الواحة.",
            "ويتوقع الاتحاد الزراعي أن يكون المحصول أكبر من محصول العام الماضي، وأن تبقى "
            "الأسعار كما هي دون تغيير كبير.",
        ),
    ),
    (
        "قطار جديد إلى الساحل",
        (
            "يسير القطار الجديد إلى الساحل ثلاث مرات في اليوم، ويقطع المسافة في ساعتين بدلا "
            "من أربع ساعات كما كان من قبل.",
            "وتقول الشركة إن ثمن التذكرة لن يزيد هذا العام، لكنه قد يرتفع في العام المقبل "
            "إذا زادت تكاليف الوقود.",
        ),
    ),
    (
        "إعادة فتح الحديقة",
        (
            "أعيد فتح الحديقة العامة بعد عامين من أعمال الصيانة، وزرعت فيها خمسمئة شجرة "
            "جديدة وأقيمت فيها ملاعب للأطفال.",
            "وستكون الحديقة مفتوحة كل يوم من الفجر حتى المغرب، والدخول إليها مجاني للجميع.",
        ),
    ),
)
HINDI = (
    (
        "नया पुल खुला",
        (
            "नदी के दोनों किनारों को जोड़ने वाला नया पुल सोमवार की सुबह खुल गया और समारोह "
            "में सैकड़ों लोग शामिल हुए। पुल की "
            "लंबाई बारह सौ मीटर है।",
            "व्यापार मंडल ने कहा कि अब सामान पहुँचाने में आधा समय लगेगा और छोटे कारोबारियों को इससे लाभ होगा।",
        ),
    ),
    (
        "पुस्तकालय देर तक खुला रहेगा",
        (
            "शहर के पुस्तकालय ने घोषणा की है कि अगले महीने से वह रात दस बजे तक खुला रहेगा। "
            "पाठकों ने इसकी माँग कई बार की थी।",
            "निदेशक ने कहा, “बहुत से लोगों को काम के बाद ही पढ़ने का समय मिलता है।” पिछले साल आठ लाख पाठक आए थे।",
        ),
    ),
    (
        "बंदरगाह पर माल बढ़ा",
        (
            "सांख्यिकी कार्यालय के आँकड़ों के अनुसार 2023 में बंदरगाह पर माल की आवाजाही 8.5 प्रतिशत बढ़कर 12 लाख टन हो गई।",
            "विशेषज्ञों का मानना है कि यह वृद्धि अनाज और लकड़ी के निर्यात से हुई है। दो नए घाट अगले साल बनकर तैयार होंगे।",
        ),
    ),
    (
        "स्कूल में बागवानी की कक्षा",
        (
            "पहाड़ के एक स्कूल ने इस वसंत में बागवानी की कक्षा शुरू की और बच्चों ने मैदान के पास टमाटर और खीरे लगाए।",
            "शिक्षिका ने बताया कि बच्चों ने पहली बार देखा कि सब्जियाँ कैसे उगती हैं। अब वे हर सुबह पानी देने आते हैं।",
        ),
    ),
    (
        "पुरानी तस्वीरों की प्रदर्शनी",
        (
            "संग्रहालय में गुरुवार को पुराने शहर की तस्वीरों की प्रदर्शनी शुरू होगी जिसमें सौ साल पुरानी सौ तस्वीरें होंगी।",
            "क्या शहर बहुत बदल गया है? दर्शक इसका उत्तर दरवाजे पर रखी पुस्तिका में लिखते हैं।",
        ),
    ),
    (
        "सेब की फसल जल्दी तैयार",
        (
            "इस साल सेब की फसल एक सप्ताह पहले तैयार हो गई क्योंकि गर्मी ज्यादा पड़ी थी, ऐसा किसानों ने बताया है।",
            "कृषि संघ को उम्मीद है कि फसल पिछले साल से बड़ी होगी और दाम लगभग वही रहेंगे जो पिछले साल थे।",
        ),
    ),
    (
        "समुद्र तट के लिए नई रेल",
        (
            "समुद्र तट के लिए नई रेलगाड़ी दिन में तीन बार चलेगी और चार घंटे की जगह दो घंटे में पहुँचेगी।",
            "कंपनी का कहना है कि इस साल टिकट का दाम नहीं बढ़ेगा, लेकिन अगले साल ईंधन महँगा होने पर बढ़ सकता है।",
        ),
    ),
    (
        "बगीचा फिर खुला",
        (
            "दो साल की मरम्मत के बाद शहर का बगीचा फिर खुल गया है। उसमें पाँच सौ नए पेड़ लगाए "
            "गए हैं और बच्चों के लिए झूले भी बने हैं।",
            "बगीचा हर दिन सुबह से शाम तक खुला रहेगा और प्रवेश सबके लिए मुफ्त होगा।",
        ),
    ),
)


@pytest.mark.parametrize(("title", "paragraphs"), [*ARABIC, *HINDI])
@pytest.mark.parametrize("blank", [False, True])
def test_arabic_and_devanagari_lines_join_with_a_blank(
    title: str, paragraphs: tuple[str, ...], blank: bool
) -> None:
    article = read(lay_out(title, paragraphs, dense=False, blank=blank, width=60))
    assert (article.title, article.title_derived, article.date) == (title, False, "2024-03-05")
    assert article.paragraphs == paragraphs
    assert article.language == ("ar" if (title, paragraphs) in ARABIC else "hi")


def test_joiners_of_hindi_and_persian_stay() -> None:
    article = read(" date 2024-03-05 می‌رود\n\nاو به خانه می‌رود و کتاب می‌خواند.\n\nक्‍ष और र्‍य लिखे जाते हैं।\n")
    assert article.title == "می‌رود"
    assert article.paragraphs == ("او به خانه می‌رود و کتاب می‌خواند.", "क्‍ष और र्‍य लिखे जाते हैं।")


def test_a_chinese_line_that_ends_with_figures_or_quotes_joins_as_well() -> None:
    lines = [
        "统计局周一公布的最新数字显示，港口货运量在2023",
        "年增长了百分之八，达到了一千二百万吨。局长说：“",
        "这是有记录以来的最高水平。”他还感谢了所有工人。",
    ]
    assert read("\n".join((" date 2024-03-05 港口货运增长", "", *lines))).paragraphs == ("".join(lines),)
