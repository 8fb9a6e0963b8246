"""Writes down what Orca says. It does not read a page before it is asked to, and echoes no key: what
is heard then depends on the keys alone, not on how quick the machine is."""

import os

from orca import settings, speechdispatcherfactory

for name in ["sayAllOnLoad", "pageSummaryOnLoad", "enableKeyEcho"]:
    setattr(settings, name, False)

SERVER = speechdispatcherfactory.SpeechServer


def note(what):
    with open(os.environ["ORCA_SAID"], "a", encoding="utf-8") as log:
        log.write(what + "\n")


def said(speak):
    def noted(self, text, acss, **more):
        note("SAID " + " ".join(text.split()))
        return speak(self, text, acss, **more)

    return noted


SERVER._speak = said(SERVER._speak)
note("READY")
