"""The words of English that hold sentences together, and the verbs and nouns that stand beside names."""

from __future__ import annotations

from store.entities.wordlists import words

FUNCTION_WORDS = words(
    """
    a an the this that these those some any each every no all both either neither another other such
    i you he she it we they me him her us them my your his its our their who whom whose which what
    and or but nor so yet for of in on at by to from with without within into onto upon over under
    above below between among through during before after since until till against about around
    across along behind beside besides beyond despite near off out outside inside up down per via
    as if than then though although while whereas because when where why how whether unless
    is are was were be been being am has have had having do does did done will would shall should
    can could may might must not n't 's s
    there here now also too very more most less least many much few several only just even still
    again ever never always often already soon later ago once first last next new old former
    said says say told tells asked added according called named including like
    one two three million billion percent per cent
    mr mrs ms dr sir president minister prime chief secretary general spokesman spokeswoman director
    chairman leader former head king queen judge senator governor mayor professor
    city town village province state country region district capital river north south east west
    northern southern eastern western central
    company group party government police army court university school bank agency ministry
    department council committee team club newspaper magazine network
    war election day week month year years monday tuesday wednesday thursday friday saturday sunday
    january february march april june july august september october november december
    """
)
