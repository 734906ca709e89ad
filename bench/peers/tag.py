"""Names as a Python library finds them: tag.py PEER FILE, with PEER jieba or lac.

FILE holds texts parted by the character U+001E. Prints `#speed`, characters per second of processor time in a second
pass, then a row `text, kind, start, end` for each name, parted by tabs.
"""
import re
import sys
import time


def jieba_tagger():
    import logging
    import jieba.posseg
    jieba.setLogLevel(logging.ERROR)
    kinds = {"nr": "Person", "nrt": "Person", "nrfg": "Person", "ns": "Place", "nt": "Organization"}
    return lambda text: [(word.word, kinds.get(word.flag)) for word in jieba.posseg.cut(text)]


def lac_tagger():
    import paddle
    import paddle.base
    # LAC 2.1.2 asks for paddle.fluid, which paddle 2.6 calls paddle.base.
    sys.modules["paddle.fluid"] = paddle.base
    sys.modules["paddle.fluid.core"] = paddle.base.core
    paddle.fluid = paddle.base
    from LAC import LAC
    lac = LAC(mode="lac")
    kinds = {"PER": "Person", "LOC": "Place", "ORG": "Organization"}

    def tag(text):
        # Sentence by sentence: its memory grows with the longest of a batch.
        sentences = re.findall(r"[^。！？\n]+[。！？]?", text)
        return [(w, kinds.get(t)) for words, tags in lac.run(sentences) for w, t in zip(words, tags)] if sentences else []

    return tag


def spans(text, words):
    """Where the words stand that have a kind; they come in the order of the text."""
    at = 0
    for word, kind in words:
        start = text.find(word, at)
        if start < 0 or not word:
            continue
        at = start + len(word)
        if kind:
            yield kind, start, at


peer, file = sys.argv[1:3]
texts = open(file, encoding="utf-8", newline="").read().split("\x1e")
tag = {"jieba": jieba_tagger, "lac": lac_tagger}[peer]()
found = [tag(text) for text in texts]
begun = time.process_time()
for text in texts:
    tag(text)
print("#speed", round(sum(map(len, texts)) / (time.process_time() - begun)), sep="\t")
for i, (text, words) in enumerate(zip(texts, found)):
    for kind, start, end in spans(text, words):
        print(i, kind, start, end, sep="\t")
