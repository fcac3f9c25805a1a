#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tools that turn views and texts into code, and the rules that they keep."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import catalogue
import check_templates
import template_text


class TemplateRules(unittest.TestCase):
    def wrong(self, text):
        return [what for _, what in check_templates.check_view(text)]

    def assert_refused(self, text, words):
        self.assertTrue(any(words in what for what in self.wrong(text)), self.wrong(text))

    def test_a_plain_view_is_fine(self):
        self.assertEqual([], self.wrong(
            '<p class="nl-paragraph">[[web.a]] {{NAME}}: <a class="nl-link" href="{{TO}}">[[web.b]]</a></p>'))

    def test_a_style_attribute(self):
        self.assert_refused('<p style="color: {{COLOUR}}">[[a]]</p>', "style=")

    def test_a_handler(self):
        self.assert_refused('<p onclick="x">[[a]]</p>', "onclick=")

    def test_an_inline_script(self):
        self.assert_refused("<script>var a = 1;</script>", "script")

    def test_a_value_where_it_is_not_escaped(self):
        for name in ("formaction", "srcset", "poster", "srcdoc", "xlink:href"):
            self.assert_refused(f'<a {name}="{{{{TO}}}}">[[a]]</a>', name)

    def test_a_value_behind_the_question_mark(self):
        self.assert_refused('<a href="/casussen?zoek={{WORD}}">[[a]]</a>', "behind ?")

    def test_an_attribute_without_quotes(self):
        self.assert_refused("<p id={{ID}}>[[a]]</p>", "without quotes")

    def test_words_outside_the_catalogue(self):
        self.assert_refused("<p>Bel meteen</p>", "Bel meteen")
        self.assert_refused('<nav aria-label="Hoofdmenu"></nav>', "aria-label")

    def test_markup_inside_a_tag(self):
        self.assert_refused('<p title="{{A:html}}">[[a]]</p>', ":html inside a tag")

    def test_another_modifier(self):
        self.assert_refused("<p>{{A:none}}</p>", "not allowed")

    def test_words_within_sections_of_a_tag(self):
        self.assertEqual([], self.wrong('<li{{#NOW}} class="now"{{/NOW}}>{{WORD}}</li>'))


class Expansion(unittest.TestCase):
    catalogue = {"a.hello": ("Dag {name} & co",), "a.days": ("1 dag", "{number} dagen")}

    def compile(self, views, name="m/page"):
        return template_text.compile_view(name, views, self.catalogue, {"eye": "<path/>"})

    def test_a_text_is_escaped_and_its_argument_becomes_a_value(self):
        self.assertIn("Dag {{NAME}} &amp; co", self.compile({"m/page": "<p>[[a.hello]]</p>"}))

    def test_each_view_has_the_pragma(self):
        self.assertTrue(self.compile({"m/page": "<p>{{A}}</p>"}).startswith("{{%AUTOESCAPE"))

    def test_markup_travels_under_another_name(self):
        self.assertIn("{{A__HTML:none}}", self.compile({"m/page": "<p>{{A:html}}</p>"}))

    def test_an_include_is_filled_in(self):
        self.assertIn("<b>{{A}}</b>", self.compile({"m/page": "[[include:m/part]]", "m/part": "<b>{{A}}</b>"}))

    def test_mistakes_are_named(self):
        for text in ("[[a.absent]]", "[[icon:absent]]", "[[include:m/absent]]", "[[include:m/page]]",
                     "{{A:none}}", "{{a}}", "[[a.days]]"):
            with self.assertRaises(template_text.TemplateError, msg=text):
                self.compile({"m/page": text})


class Catalogue(unittest.TestCase):
    def test_texts_over_several_lines_and_plurals(self):
        entries = catalogue.parse_po(
            'msgid "a"\nmsgstr ""\n"een "\n"twee"\n\nmsgid "b"\nmsgid_plural "b"\n'
            'msgstr[0] "1"\nmsgstr[1] "{number}"\n')
        self.assertEqual(("een twee",), entries["a"][0])
        self.assertEqual(("1", "{number}"), entries["b"][0])

    def test_a_double_id_and_an_empty_text(self):
        for text in ('msgid "a"\nmsgstr "x"\nmsgid "a"\nmsgstr "y"', 'msgid "a"\nmsgstr ""',
                     'msgid "Not An Id"\nmsgstr "x"', 'msgstr "x"', 'msgid "a\nmsgstr "x"'):
            with self.assertRaises(catalogue.CatalogueError, msg=text):
                catalogue.parse_po(text)

    def test_languages_are_compared(self):
        found = catalogue.compare_catalogues(
            {"nl": {"a": ("x",), "b": ("{n}",)}, "en": {"b": ("{m}",), "c": ("z",)}})
        self.assertEqual(3, len(found))

    def test_an_error_has_five_fields(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "a.toml"
            file.write_text('["a.b"]\nnl = "x"\nen = "x"\nnext_nl = "x"\noperator = "x"\n')
            _, found = catalogue.read_messages([file])
        self.assertEqual(1, len(found))
        self.assertIn("next_en", found[0])


if __name__ == "__main__":
    unittest.main()
