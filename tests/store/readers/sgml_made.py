"""Records of SGML collections, written for the tests of their reader."""

from __future__ import annotations

NORMAL = b"""<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="1">
<DATE>26-FEB-1987 15:01:01.79</DATE>
<TOPICS><D>cork</D></TOPICS>
<PLACES><D>portugal</D></PLACES>
<PEOPLE></PEOPLE>
<UNKNOWN>
&#5;&#5;&#5;C T
&#22;&#22;&#1;f0704&#31;reute
u f BC-CORK-REVIEW   02-26 0105</UNKNOWN>
<TEXT>&#2;
<TITLE>CORK &lt;CRK> HARVEST REVIEW</TITLE>
<AUTHOR>    by Ana Lima, Reuters</AUTHOR>
<DATELINE>    LISBON, Feb 26 - </DATELINE><BODY>The harvest of cork went on in
the south this week, as rain stayed away and long-
term workers came back.
    Prices rose &amp; fell.
    They were as follows:
 Grade    Low   High
 First    2.10  2.40
 Second   1.10  1.40
    The season ends in May, the board of cork growers told
farmers.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
"""
BRIEF = b"""<REUTERS NEWID="2">
<DATE> 2-MAR-1987 05:48:46.98</DATE>
<TEXT TYPE="BRIEF">&#2;
******<TITLE>BOARD LOWERS PRICE OF CORK BY
 TWO CTS
</TITLE>Blah blah blah.
&#3;

</TEXT>
</REUTERS>
"""
UNPROCESSED = b"""<REUTERS NEWID="3">
<DATE>27-MAR-1987 14:04:26.14&#5;&#5;&#5;F</DATE>
<TEXT TYPE="UNPROC">&#2;
 HARBOUR TRAFFIC IN FEBRUARY
    HAMBURG, March 27 - Traffic in the harbour rose again, the
office said.
    Ships were larger, too.      REUTER
&#3;
</TEXT>
</REUTERS>
"""
UNTITLED = b"""<REUTERS NEWID="4">
<DATE>no date at all</DATE>
<TEXT>&#2;
<DATELINE>    ROME, March 3 -
    </DATELINE><BODY>Wine was good this year.
    It was cheap.
 Reuter
&#3;</BODY></TEXT>
</REUTERS>
"""
STRAY = b"""<REUTERS NEWID="5">
<DATE> 4-MAR-1987 10:00:00.00</DATE>
<TEXT>
<TITLE>B\xdcHLER TO LEAVE</TITLE>
<DATELINE>    ZURICH, March 4 - </DATELINE><BODY>Mr B\xfchler leaves the bank in the summer, it said.
 Reuter
\x03</BODY></TEXT>
</REUTERS>
"""
EMPTY = b"""<REUTERS NEWID="6">
<DATE> 4-MAR-1987 10:00:00.00</DATE>
<TEXT>&#2;
&#3;</TEXT>
</REUTERS>
"""
CUT = b"""<REUTERS NEWID="7">
<DATE> 5-MAR-1987 10:00:00.00</DATE>
<TEXT>
<TITLE>ROAD CLOSED</TITLE>
<DATELINE>    BERNE, March 5 - </DATELINE><BODY>The road is closed until
"""
COLLECTION = (
    b'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + NORMAL + BRIEF + UNPROCESSED + UNTITLED + STRAY + EMPTY + CUT
)

AP = b"""<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<FILEID>AP-NR-02-12-88 2344EST</FILEID>
<FIRST>u i AM-Bridge     02-12 0398</FIRST>
<HEAD>Old Bridge Reopens After Repairs</HEAD>
<HEAD>Eds: a second head</HEAD>
<DATELINE>BANGKOR, Maine (AP) </DATELINE>
<TEXT>
   The old bridge over the river was opened again on Friday, and
cars crossed it for the first time in a year.
   The mayor said ``at last.''
</TEXT>
</DOC>
"""
WSJ = b"""<DOC>
<DOCNO> WSJ870324-0001 </DOCNO>
<HL> Paper Maker Is Near Accord To Sell Unit</HL>
<DD> 03/24/87</DD>
<SO> EXAMPLE STREET JOURNAL (J), PAGE A1</SO>
<IN> TNM </IN>
<DATELINE> NEW YORK </DATELINE>
<LP>
   Paper &amp; Co. is close to an accord.
</LP>
<TEXT>
   It did not say with whom.
</TEXT>
</DOC>
"""
GIGAWORD = b"""<DOC id="NYT_ENG_19940701.0001" type="story" >
<HEADLINE>
A QUIET
MORNING IN TOWN
</HEADLINE>
<DATELINE>
BETHESDA, Md.
</DATELINE>
<TEXT>
<P>
The morning was quiet. It was
the first one for weeks.
</P>
<P>
Then it rained.
</P>
</TEXT>
</DOC>
"""
AQUAINT = b"""<DOC>
<DOCNO> APW19980602.0004 </DOCNO>
<DOCTYPE> NEWS </DOCTYPE>
<DATE_TIME> 06/02/1998 00:02:00 </DATE_TIME>
<HEADER>
w1234 &Cx1f; wstm-
r i &Cx13;  &Cx11;  BC-Market      06-02 0123
</HEADER>
<BODY>
<SLUG> BC-Market </SLUG>
<HEADLINE>
Market opens &UR; late
</HEADLINE>
&UR; By JO BROWN &QC;
<TEXT>
\t   The market opened late
on Tuesday.
<P>
\tNobody minded &hyph; they &MD; said.
</TEXT>
(PROFILE)
</BODY>
<TRAILER>
AP-NY-06-02-98 0002EDT
</TRAILER>
</DOC>
"""
TIMES = b"""<DOC>
<DOCNO> LA010189-0001 </DOCNO>
<DOCID> 1 </DOCID>
<DATE>
<P>
January 1, 1989, Sunday, Home Edition
</P>
</DATE>
<HEADLINE>
<P>
A GARDEN GROWS
</P>
</HEADLINE>
<BYLINE>
<P>
By JANE DOE, Times Staff Writer
</P>
</BYLINE>
<TEXT>
<P>
The garden grows well.
</P>
</TEXT>
</DOC>
"""
SIX = b"""<DOC>
<DOCNO>FT911-1</DOCNO>
<DATE>910514
</DATE>
<HEADLINE>
Jubilee is near
</HEADLINE>
<TEXT>
The town prepares for the jubilee and expects guests from everywhere,
so that the hotels are full.
</TEXT>
<PUB>The Example Times
</PUB>
</DOC>
"""
PERSIAN = """<?xml version="1.0" encoding="UTF-8"?>
<ROOT>
<DOC>
<DOCID>H-750302-1S1</DOCID>
<DATE>1996-05-22</DATE>
<TITLE><![CDATA[باران در شمال]]></TITLE>
<TEXT><![CDATA[دیروز در شمال کشور باران بارید و هوا سرد شد.]]></TEXT>
</DOC>
</ROOT>
""".encode()
EXTRACTED = b"""<doc id="12" url="https://example.org/wiki?curid=12" title="Tea &amp; cake">
Tea &amp; cake

Tea is drunk with cake in the afternoon.
</doc>
"""

FIXTURES = {
    "collection": COLLECTION,
    "ap": AP,
    "wsj": WSJ,
    "gigaword": GIGAWORD,
    "aquaint": AQUAINT,
    "times": TIMES,
    "six digits": SIX,
    "persian": PERSIAN,
    "extracted": EXTRACTED,
}
