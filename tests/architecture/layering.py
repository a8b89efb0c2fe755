#!/usr/bin/env python3
"""Reads every include of the tree and fails on an arrow against the direction of the house:
purser = ui + app -> models -> resources. `layering.py ROOT` checks; `layering.py --prove` plants offenders and
fails unless each one is caught."""
import pathlib
import re
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^">]+)[">]', re.M)
GUI = re.compile(r"^(Qt(Gui|Widgets|Svg|Network)/?|Q(Widget|Application|GuiApplication|Color|Icon|Pixmap|Image|Painter|Font|Palette|Dialog|Abstract(Button|ItemView|ItemDelegate)|TableView|Action|Network\w*|Tcp\w*)\b)")
SQL = re.compile(r"^(QtSql|QSql\w*|libpq)")


def rule(path, include):
    """The sentence that the include breaks, or None."""
    top = path.parts[0]
    if top == "resources" and re.match(r"(models|ui|app|tests)/", include):
        return "resources know nobody"
    if top == "models":
        if re.match(r"(ui|app|tests)/", include):
            return "models know only resources"
        if GUI.match(include):
            return "models use Qt Core, Sql and Concurrent only"
    if top == "ui":
        if re.match(r"(app|tests)/", include):
            return "ui knows only models"
        if SQL.match(include) or include.startswith(("models/db/connection.h", "models/db/rows.h")):
            return "ui never speaks SQL"
    if top == "app" and not (str(path).startswith("app/bootstrap/") or str(path) == "app/main.cpp"):
        if re.match(r"(ui|tests)/", include):
            return "only bootstrap knows ui and app"
        if re.match(r"(QtWidgets|Q(Widget|Application|Dialog)\b)", include):
            return "services have no widgets"
    return None


def offences(root):
    found = []
    for top in ("resources", "models", "ui", "app"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                relative = path.relative_to(root)
                for include in INCLUDE.findall(path.read_text(encoding="utf-8")):
                    if broken := rule(relative, include):
                        found.append(f"{relative}: includes {include}, but {broken}")
    return found


PLANTED = {
    "models/x/a.cpp": "ui/shell/mainwindow.h",
    "models/x/b.cpp": "QColor",
    "models/x/c.h": "app/server/cluster.h",
    "ui/x/d.cpp": "QSqlQuery",
    "ui/x/e.cpp": "app/files/csv.h",
    "ui/x/f.cpp": "models/db/connection.h",
    "app/x/g.cpp": "ui/shell/mainwindow.h",
    "resources/h.cpp": "models/base/money.h",
}

if __name__ == "__main__":
    if sys.argv[1] == "--prove":
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, include in PLANTED.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(f'#include "{include}"\n')
            caught = offences(root)
            print("\n".join(caught))
            missed = [n for n in PLANTED if not any(c.startswith(n + ":") for c in caught)]
            sys.exit(f"not caught: {missed}" if missed else 0)
    wrong = offences(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong) or "every include goes the right way")
    sys.exit(1 if wrong else 0)
