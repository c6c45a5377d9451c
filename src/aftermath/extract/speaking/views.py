"""prototype"""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from aftermath.extract.lexicon import inflected
from aftermath.extract.speaking.clause import Clause
from aftermath.extract.speaking.phrases import Phrases
from aftermath.extract.speaking.wording import DASHES, MARKS, QUOTES
from aftermath.vocabulary.files import entries

SUB = frozenset("that and but if when while because as which whether or though although after before since until unless than how why what where who whom once so whose".split())
OPENERS = frozenset("that whether if how why what who where when which".split())
SUBJ = frozenset("he she it they we i you there he's she's it's they're we're i'm you're he'd she'd they'd he'll she'll they'll there's".split())
DET = frozenset("the a an his her its their our my your this these those some any no every each all both such many most more several another one two three him them us me himself herself itself themselves it you".split())
AUX = frozenset("has have had is are was were be been being will would can could may might must shall should do does did 's 'd not never n't to hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't don't doesn't didn't can't cannot couldn't 've 're 'm".split())
NEG = frozenset("not never n't hasn't haven't hadn't isn't aren't wasn't weren't won't wouldn't don't doesn't didn't can't cannot couldn't".split())
BE = frozenset("is are was were be been being isn't aren't wasn't weren't 're 'm am get got gets getting".split())
HAVE = frozenset("has have had having 've hasn't haven't hadn't".split())
MODAL = frozenset("will would can could may might must shall should do does did won't wouldn't don't doesn't didn't can't cannot couldn't 'd 'll to".split())
PREP = frozenset("of in on at by with from for about against to into onto over under after before during through between among amid as like than".split())
FIN = frozenset("is are was were has have had will would can could may might must should does did isn't wasn't aren't weren't won't wouldn't can't couldn't doesn't didn't".split())

@dataclass(frozen=True)
class Word:
    form: str
    takes: dict

@cache
def words_of(language):
    found = {}
    for e in entries(language, "views"):
        for v in e.get("verbs", ()):
            for w, form in inflected(v, language):
                d = found.setdefault(w, {})
                f, t = d.setdefault("x", (form, {}))
                if form != f and form == "participle" or (f == "past" and form == "participle"):
                    pass
                for k in e["takes"]:
                    t.setdefault(k, (e["rule"], e["manner"]))
    return Phrases((w, Word(form=d["x"][0], takes=d["x"][1])) for w, d in found.items())

@dataclass(frozen=True)
class View:
    first: int   # source start
    place: int
    last: int    # after the cue
    stop: int    # content end
    rule: str
    manner: str
    mention: object
    kind: str

def views(clause: Clause) -> list[View]:
    table = words_of("en")
    out = []
    place = 0
    n = len(clause.tokens)
    while place < n:
        hit = clause.at(table, place)
        if not hit:
            place += 1
            continue
        v = view(clause, place, hit[0], hit[1])
        if v: out.append(v)
        place = hit[0]
    return out

def view(clause, place, end, word):
    if clause.capital(place) and place > 0: return None
    be = before(clause, place)
    ing = clause.lower(place).endswith("ing")
    prev = clause.lower(place - 1)
    if be in BE and not ing: return None  # passive
    kind = None
    first = subject_start(clause, place)
    if prev == "to" : kind = "to"
    elif ing and be not in BE: kind = "ing"
    elif word.form == "base" and not finite_base(clause, place): return None
    elif word.form == "third" and (prev in DET or prev in PREP or prev == "'s"): return None
    else: kind = "finite"
    if kind == "finite" and first is None: return None
    got = complement(clause, end, word, kind)
    if not got: return None
    take, last = got
    rule, manner = word.takes[take]
    if first is None: first = place
    stop = stop_of(clause, first, place, last)
    if stop <= last: return None
    return View(first, place, last, stop, rule, manner, None, kind + "/" + take)

def before(clause, place):
    at = place - 1
    while at >= 0 and (clause.lower(at).endswith("ly") or clause.lower(at) in ("not","also","never","n't","still","being","been","now","just","already","long")) and clause.lower(at) not in BE: at -= 1
    return clause.lower(at)

def finite_base(clause, place):
    at = place - 1
    while at >= 0 and (clause.lower(at).endswith("ly") or clause.lower(at) in ("not","also","never","n't","still","now","just")): at -= 1
    w = clause.lower(at)
    if w in MODAL or w in ("they","we","i","you","who","people","voters","some","many","most","others","and","officials","both","that","which"): return True
    return w.endswith("s") and len(w) > 3 and w not in ("'s","this","its","his","us") or (at in () )

def subject_start(clause, place):
    at = place - 1
    adv = 0
    while at >= 0 and (clause.lower(at) in AUX or clause.lower(at).endswith("ly") or clause.at(clause.lexicon.transparent, at)):
        at -= 1
    if at < 0: return None
    w = clause.lower(at)
    if w == ",":
        # apposition
        for b in range(at - 1, max(at - 30, -1), -1):
            if clause.lower(b) == ",": return np_start(clause, b - 1)
        return None
    if w in ("who", "which", "that", "whom"):
        b = at - 1
        if clause.lower(b) == ",": b -= 1
        return np_start(clause, b) if b >= 0 and clause.word(b) else None
    if w in MARKS or w in SUB or w in ("and", "or"): return None
    return np_start(clause, at)

def np_start(clause, at):
    if at < 0 or clause.lower(at) in MARKS: return None
    b = at
    while b > 0 and at - b < 14:
        w = clause.lower(b - 1)
        if w in MARKS and w not in ("'", "’") : break
        if w in SUB: break
        if clause.sort(b - 1) == "verb" and not clause.capital(b - 1): break
        b -= 1
    return b

def complement(clause, end, word, kind):
    takes = word.takes
    if "object" in takes:
        w = clause.lower(end)
        if clause.word(end) or w[:1].isdigit() or w in QUOTES: return "object", end
        return None
    at = end
    if "listener" in takes and (clause.word(at)):
        for b in range(at, at + 8):
            w = clause.lower(b)
            if w in OPENERS or (b > at and w in SUBJ) or w == "to": return "listener", b
            if w in MARKS: break
    w = clause.lower(at)
    # skip a day or adverb
    skip = at
    while clause.lower(skip) in ("monday","tuesday","wednesday","thursday","friday","saturday","sunday","on","yesterday","today","again","repeatedly","publicly") : skip += 1
    if skip > at and clause.lower(skip) in OPENERS | {"to"}: at = skip; w = clause.lower(at)
    if "clause" in takes:
        if w in OPENERS: return "clause", at
        if w in SUBJ: return "clause", at
        # NP + finite verb soon
        if clause.word(at) and w not in PREP and finite_soon(clause, at): return "clause", at
    if "infinitive" in takes and w == "to" and clause.word(at + 1) and clause.lower(at + 1) not in DET: return "infinitive", at
    if "thing" in takes and at == end:
        if w in DET or w in QUOTES or (clause.word(at) and w not in PREP and w not in SUB and not w.endswith("ly")): return "thing", at
        if w[:1].isdigit(): return "thing", at
    return None

def finite_soon(clause, at):
    for b in range(at + 1, min(at + 9, len(clause.tokens))):
        w = clause.lower(b)
        if w in FIN: return True
        if w in MARKS or w in SUB: return False
    return False

FRONT = frozenset("while as when after although though if because since before until once whereas".split())
def stop_of(clause, first, place, start):
    n = len(clause.tokens)
    fronted = clause.lower(first - 1) in FRONT or (clause.lower(0) in FRONT and not any(clause.lower(k) == "," for k in range(0, first)))
    relative = clause.lower(place - 1) in ("who", "which", "that") or any(clause.lower(k) in ("who","which") for k in range(max(first, place - 4), place))
    depth = 0
    dash = any(clause.lower(k) in DASHES and not glued(clause,k) for k in range(0, first))
    paren = 0
    quote = False
    k = start
    while k < n:
        w = clause.lower(k)
        if w in ("“", "«"): quote = True
        elif w in ("”", "»"): quote = False
        if w == "(": paren += 1
        if w == ")":
            if not paren: return k
            paren -= 1
        if quote or paren: k += 1; continue
        if w == ";": return k
        if w in DASHES and not glued(clause, k) and dash: return k
        if w == ",":
            nx = clause.lower(k + 1)
            if fronted or relative: return k
            if nx in ("but", "while", "who", "which", "where", "whose", "despite", "although", "though", "as", "adding", "saying", "according"): return k
            if nx == "and" and second_clause(clause, k + 2): return k
            if nx.endswith("ing") or nx.endswith("ed"): return k
        k += 1
    while n > start and clause.lower(n - 1) in MARKS - QUOTES: n -= 1
    return n

def glued(clause, k):
    t = clause.tokens
    return k > 0 and k + 1 < len(t) and t[k-1].end == t[k].start and t[k].end == t[k+1].start and t[k].text == "-"

def second_clause(clause, at):
    if clause.lower(at) in SUBJ: return True
    for b in range(at, min(at + 7, len(clause.tokens))):
        w = clause.lower(b)
        if w in FIN or clause.sort(b) == "verb": return True
        if w in MARKS: return False
    return False
