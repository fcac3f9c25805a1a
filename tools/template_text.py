# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small language on top of ctemplate in which the views are written.

    [[include:web/badge]]   the text of another view
    [[icon:glasses]]        a Lucide icon as inline SVG
    [[form.submit]]         a text of the catalogue; its {name} becomes {{NAME}}
    {{NAME}}                a value, escaped for its place
    {{NAME:html}}           markup made by another view (View::set of an Html); text position only
    {{#NAME}}…{{/NAME}}     a section

Everything is expanded when the program is built, once for each language. What ctemplate gets has
the AUTOESCAPE pragma in front and no modifier but ours: a text can never be set where markup is
expected, because markup travels under another name (NAME__HTML).
"""
import html
import re
from pathlib import Path

DIRECTIVE = re.compile(r"\[\[([a-z0-9][a-z0-9:/._-]*)\]\]")
TAG = re.compile(r"\{\{[^{}]*\}\}")
ALLOWED_TAG = re.compile(r"\{\{(?:[#/]?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*|![^{}]*)\}\}")
MARKUP_TAG = re.compile(r"\{\{([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*):html\}\}")
COMMENT = re.compile(r"<!--.*?-->\n?", re.S)
PRAGMA = '{{%AUTOESCAPE context="HTML"}}'
ICON = ('<span class="utrecht-icon"><svg viewBox="0 0 24 24" width="24" height="24" fill="none" '
        'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" '
        'aria-hidden="true" focusable="false">{shapes}</svg></span>')
INCLUDE_DEPTH_MAX = 8


class TemplateError(Exception):
    """A mistake in a view, with its name."""


def view_name(path):
    """src/dossier/views/case.html is the view dossier/case."""
    path = Path(path)
    return f"{path.parent.parent.name}/{path.stem}"


def read_views(paths):
    return {view_name(path): Path(path).read_text(encoding="utf-8") for path in paths}


def tidy(text):
    """Without comments (licence lines) and without indentation; line breaks stay as spaces."""
    lines = (line.strip() for line in COMMENT.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def argument(match):
    return "{{" + match.group(1).upper() + "}}"


def catalogue_text(id_, catalogue, where):
    if id_ not in catalogue:
        raise TemplateError(f"{where}: no text '{id_}' in locale/")
    if len(catalogue[id_]) > 1:
        raise TemplateError(f"{where}: text '{id_}' has a plural: set it as a value")
    text = html.escape(catalogue[id_][0], quote=True)
    return re.sub(r"\{([a-z][a-z0-9_]*)\}", argument, text)


def expand(name, views, catalogue, icons, depth=0):
    """The view with includes, icons and texts filled in, before the translation of the tags."""
    if depth > INCLUDE_DEPTH_MAX:
        raise TemplateError(f"{name}: includes itself")
    if name not in views:
        raise TemplateError(f"no view '{name}'")

    def fill(match):
        kind, _, rest = match.group(1).partition(":")
        if not rest:
            return catalogue_text(kind, catalogue, name)
        if kind == "include":
            return expand(rest, views, catalogue, icons, depth + 1)
        if kind == "icon":
            if rest not in icons:
                raise TemplateError(f"{name}: no icon '{rest}' (list: web/build.mjs)")
            return ICON.format(shapes=icons[rest])
        raise TemplateError(f"{name}: unknown directive {match.group(0)}")

    return DIRECTIVE.sub(fill, tidy(views[name]))


def translate(name, text):
    """What ctemplate reads."""
    for tag in TAG.findall(text):
        if not ALLOWED_TAG.fullmatch(tag) and not MARKUP_TAG.fullmatch(tag):
            raise TemplateError(f"{name}: {tag} is not allowed (names in capitals, only :html)")
    return PRAGMA + MARKUP_TAG.sub(r"{{\1__HTML:none}}", text)


def compile_view(name, views, catalogue, icons):
    return translate(name, expand(name, views, catalogue, icons))
