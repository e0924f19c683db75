"""Tables made for the tests, with what they hold typed by hand."""

from __future__ import annotations

from tests.store.readers.made import Holds, Made

CSV = (
    Made(
        "plain.csv",
        "title,date,text\nHarbour Opens,2024-05-01,The harbour opened today.\nShip"
        " Sails,2024-05-02,A ship sailed.\n",
        (
            Holds("Harbour Opens", ("The harbour opened today.",), "2024-05-01", "day"),
            Holds("Ship Sails", ("A ship sailed.",), "2024-05-02", "day"),
        ),
    ),
    Made(
        "quoted.csv",
        'headline,published_at,body,author\r\n"Ann, Bo",2023-01-02,"He said ""no"".\n\nShe said,'
        ' ""yes"".",Cy Dahl\r\n'
        '"Two",2023-01-03,"One line.",\r\n',
        (
            Holds("Ann, Bo", ('He said "no".', 'She said, "yes".'), "2023-01-02", "day", byline="Cy Dahl"),
            Holds("Two", ("One line.",), "2023-01-03", "day"),
        ),
    ),
    Made(
        "semicolons.csv",
        "\ufeffTitel;Datum;Text;Quelle\nÄpfel, Birnen, Nüsse;03.04.2024;Sie kosten 1,50, sagt er,"
        " und mehr.;Markt\n"
        "Brot;04.04.2024;Es kostet 2,10, sagt sie.;Markt\n",
        (
            Holds(
                "Äpfel, Birnen, Nüsse", ("Sie kosten 1,50, sagt er, und mehr.",), "2024-04-03", "day", "Markt"
            ),
            Holds("Brot", ("Es kostet 2,10, sagt sie.",), "2024-04-04", "day", "Markt"),
        ),
    ),
    Made(
        "bare.csv",
        '2024-01-05,Library Closes,"The library on the square closes its doors for good at the end'
        ' of this month."\n'
        '2024-01-06,Library Stays,"The library on the square stays open after all, the town said in'
        ' the evening."\n'
        '2024-01-07,Library Wins,"The library on the square has won a prize for its patience with'
        ' the town."\n',
        (
            Holds(
                "Library Closes",
                ("The library on the square closes its doors for good at the end of this month.",),
                "2024-01-05",
                "day",
            ),
            Holds(
                "Library Stays",
                ("The library on the square stays open after all, the town said in the evening.",),
                "2024-01-06",
                "day",
            ),
            Holds(
                "Library Wins",
                ("The library on the square has won a prize for its patience with the town.",),
                "2024-01-07",
                "day",
            ),
        ),
    ),
    Made(
        "ragged.csv",
        "title,text,source\nShort,A text alone.\nLong,A text with,more,than"
        " enough\n,,\nGone\nEven,A text.,Press\n",
        (
            Holds("Short", ("A text alone.",)),
            Holds("Long", ("A text with",), source="more,than enough"),
            Holds("Even", ("A text.",), source="Press"),
        ),
        ("Line 5 of ragged.csv holds no text.",),
    ),
    Made(
        "pipes.csv",
        "id|headline_text|publish_date\n1|rain, wind, hail|20030219\n2|sun at last|20030220\n",
        (Holds("rain, wind, hail", (), "2003-02-19", "day"), Holds("sun at last", (), "2003-02-20", "day")),
    ),
    Made(
        "wrapped.csv",
        'title,text\nRoad,"The road over the pass is open again after\nthe snow was cleared, the'
        " county says.\n\n"
        'Drivers should still\ntake care."\nRail,"The rail is shut."\n',
        (
            Holds(
                "Road",
                (
                    "The road over the pass is open again after the snow was cleared, the county says.",
                    "Drivers should still take care.",
                ),
            ),
            Holds("Rail", ("The rail is shut.",)),
        ),
    ),
    Made(
        "open.csv",
        'title,text,source\nOne,"This mark is never closed,Press\nTwo,This one has'
        ' none.,Press\nThree,"Nor, this.",Press\n',
        (
            Holds("One", ('"This mark is never closed',), source="Press"),
            Holds("Two", ("This one has none.",), source="Press"),
            Holds("Three", ("Nor, this.",), source="Press"),
        ),
    ),
    Made(
        "markup.csv",
        ",title,content,url\n0,A &amp;"
        " B,<p>One.</p><p>Two.</p>,https://m.example/0\n1,C,<div>Three.</div>,n/a\n",
        (Holds("A & B", ("One.", "Two."), url="https://m.example/0"), Holds("C", ("Three.",))),
    ),
)

TSV = (
    Made(
        "plain.tsv",
        "title\tdate\ttext\nHarbour Opens\t2024-05-01\tThe harbour, they say, opened.\n",
        (Holds("Harbour Opens", ("The harbour, they say, opened.",), "2024-05-01", "day"),),
    ),
    Made(
        "marks.tsv",
        'headline\tbody\n"Go," He Said\tThe 5" pipe broke, he said.\nStay\t"No," she said, "stay.\n',
        (
            Holds('"Go," He Said', ('The 5" pipe broke, he said.',)),
            Holds("Stay", ('"No," she said, "stay.',)),
        ),
    ),
    Made(
        "quoted.tsv",
        'title\ttext\nTabs\t"One\ttwo.\n\nThree."\nNone\tFour.\n',
        (Holds("Tabs", ("One two.", "Three.")), Holds("None", ("Four.",))),
    ),
    Made(
        "bare.tsv",
        "https://t.example/1\tThe council met for nine hours and agreed on nothing but the date of"
        " the next meeting.\t"
        "2 May 2021\tCouncil Meets\n"
        "https://t.example/2\tThe council met again, for a quarter of an hour, and agreed on all"
        " that was left over.\t"
        "3 May 2021\tCouncil Agrees\n",
        (
            Holds(
                "Council Meets",
                ("The council met for nine hours and agreed on nothing but the date of the next meeting.",),
                "2021-05-02",
                "day",
                url="https://t.example/1",
            ),
            Holds(
                "Council Agrees",
                ("The council met again, for a quarter of an hour, and agreed on all that was left over.",),
                "2021-05-03",
                "day",
                url="https://t.example/2",
            ),
        ),
    ),
    Made(
        "epoch.tsv",
        "text\tcreated_utc\tuser\nA short note.\t1700000000\tann\nAnother note.\t1700000060\tbo\n",
        (
            Holds("A short note.", ("A short note.",), "2023-11-14T22:13:20+00:00", "second", derived=True),
            Holds("Another note.", ("Another note.",), "2023-11-14T22:14:20+00:00", "second", derived=True),
        ),
    ),
    Made(
        "windows.tsv",
        "Заголовок\tДата\tТекст\r\nМост открыт\t5 мая 2020\tМост через реку открыт после ремонта.\r\n"
        "Школа закрыта\t6 мая 2020\tШкола на площади закрыта до осени.\r\n",
        (
            Holds("Мост открыт", ("Мост через реку открыт после ремонта.",), "2020-05-05", "day"),
            Holds("Школа закрыта", ("Школа на площади закрыта до осени.",), "2020-05-06", "day"),
        ),
        encoding="cp1251",
    ),
    Made(
        "listed.tsv",
        "title\tauthors\tparagraphs\nTwo\t['Ann Reed', 'Bo Lind']\t[\"First one.\", \"Second one.\"]\n",
        (Holds("Two", ("First one.", "Second one."), byline="Ann Reed, Bo Lind"),),
    ),
    Made(
        "old.tsv",
        "title\ttext\rMac\tLines end in returns.\r\rTwo\tAll of them.\r",
        (Holds("Mac", ("Lines end in returns.",)), Holds("Two", ("All of them.",))),
    ),
    Made(
        "wide.tsv",
        "title\tsummary\tnews_text\nÅr\tKort.\tHele teksten står her.\nÆr\tKun kort.\t\n",
        (Holds("År", ("Hele teksten står her.",)), Holds("Ær", ("Kun kort.",))),
        encoding="utf-16",
    ),
)
