#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes docs/rules.md from the source, then renders the Markdown of the project into build/docs, one page per text, links kept. Needs cmark-gfm."""
import re
import subprocess
import sys

import check_links
import rule_table
from source_tree import ROOT, files, report

OUT = ROOT / "build" / "docs"
PAGE = """<!doctype html>
<html lang="{lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>
body {{ max-width: 48rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }}
pre {{ overflow: auto; padding: .75rem; border: 1px solid; }}
table {{ border-collapse: collapse; }} td, th {{ border: 1px solid; padding: .25rem .5rem; text-align: left; }}
</style></head><body>
{body}
</body></html>
"""


def render(path):
    body = subprocess.run(["cmark-gfm", "--extension", "table", str(ROOT / path)], capture_output=True, text=True,
                          check=True).stdout
    title = re.search(r"<h1>(.*?)</h1>", body)
    page = OUT / path.with_suffix(".html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(PAGE.format(
        lang="nl" if "nl" in path.parts or ".nl." in path.name else "en",
        title=re.sub(r"<[^>]+>", "", title.group(1)) if title else path.stem,
        body=re.sub(r'href="(?!https?:)([^"]+)\.md(#|")', r'href="\1.html\2', body)), encoding="utf-8")


def main():
    (ROOT / rule_table.PAGE).write_text(rule_table.page(ROOT), encoding="utf-8")
    if report(check_links.findings(ROOT)):
        return 1
    pages = list(files(ROOT, "*.md"))
    for path in pages:
        render(path)
    print(f"{len(pages)} pages in build/docs; begin at build/docs/README.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
