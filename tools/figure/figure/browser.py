"""Pictures of HTML pages by a headless Chromium, spoken to over its debugging pipe."""
import base64
import fcntl
import json
import os
import shutil
import subprocess
import tempfile

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run")


class Browser:
    """`with Browser() as browser: browser.picture(...)`. The program is that of $CHROMIUM, or the first of NAMES."""

    def __enter__(self):
        program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
        if not program:
            raise SystemExit("no Chromium found: install one, or name it in CHROMIUM")
        self._home = tempfile.TemporaryDirectory(prefix="contact-sheet-")
        theirs_in, self._to = os.pipe()
        self._from, theirs_out = os.pipe()
        # above 3 and 4, which the browser reads and writes
        theirs = [fcntl.fcntl(fd, fcntl.F_DUPFD, 10) for fd in (theirs_in, theirs_out)]

        def connect():
            os.dup2(theirs[0], 3)
            os.dup2(theirs[1], 4)

        self._process = subprocess.Popen(
            [program, *FLAGS, "--user-data-dir=" + self._home.name], preexec_fn=connect, pass_fds=(3, 4, *theirs), stderr=subprocess.DEVNULL
        )
        for fd in (theirs_in, theirs_out, *theirs):
            os.close(fd)
        self._rest, self._count, self._events = b"", 0, []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._ask("Page.enable", self._session)
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        os.close(self._from)
        os.close(self._to)
        self._home.cleanup()

    def _ask(self, method, session=None, **params):
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._to, data) :]
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError("%s: %s" % (method, answer["error"]["message"]))
                return answer["result"]
            self._events.append(answer.get("method"))

    def _next(self):
        """The next message; messages end with a zero byte."""
        while b"\0" not in self._rest:
            more = os.read(self._from, 1 << 20)
            if not more:
                raise RuntimeError("the browser has gone")
            self._rest += more
        answer, _, self._rest = self._rest.partition(b"\0")
        return json.loads(answer)

    def _await(self, event):
        while event not in self._events:
            self._events.append(self._next().get("method"))

    def picture(self, html, file, media="screen", **features):
        """A PNG of the whole page, laid out as wide as its content. `features`: media features, such as
        forced_colors="active"."""
        page = os.path.join(self._home.name, "page.html")
        with open(page, "w") as f:
            f.write(html)
        listed = [{"name": k.replace("_", "-"), "value": v} for k, v in features.items()]
        self._ask("Emulation.setEmulatedMedia", self._session, media=media, features=listed)
        self._events.clear()
        self._ask("Page.navigate", self._session, url="file://" + page)
        self._await("Page.loadEventFired")
        measure = "[document.body.scrollWidth, document.body.scrollHeight]"
        size = self._ask("Runtime.evaluate", self._session, expression=measure, returnByValue=True)["result"]["value"]
        clip = {"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1}
        shot = self._ask("Page.captureScreenshot", self._session, clip=clip, captureBeyondViewport=True)
        with open(file, "wb") as f:
            f.write(base64.b64decode(shot["data"]))
