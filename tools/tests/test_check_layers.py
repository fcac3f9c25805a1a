# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_layers

HEADERS = {name: "" for name in (
    "src/core/result.hpp", "src/crypto/field.hpp", "src/storage/database.hpp", "src/gate/lens.hpp",
    "src/http/message.hpp", "src/web/view.hpp", "src/covenant/decide.hpp",
    "src/covenant/covenant_store.hpp", "src/plan/action.hpp", "src/plan/action_store.hpp",
    "src/plan/plan_pages.hpp", "src/signal/signal_store.hpp")}


class LayersTest(TreeTest):
    def finds(self, name, include, *words):
        root = self.tree(HEADERS | {name: f"#include {include}\n"})
        self.assert_finds(check_layers.findings(root), *words)

    def test_a_store_may_include_gate_and_storage(self):
        root = self.tree(HEADERS | {"src/plan/action_store.cpp":
                                    '#include "gate/lens.hpp"\n#include "storage/database.hpp"\n'})
        self.assert_finds(check_layers.findings(root))

    def test_a_use_case_never_includes_web(self):
        self.finds("src/plan/close_action.cpp", '"web/view.hpp"', "a use case never includes web/")

    def test_a_use_case_never_includes_http(self):
        self.finds("src/plan/close_action.hpp", '"http/message.hpp"', "never includes http/")

    def test_a_page_never_includes_a_store_not_even_its_own(self):
        self.finds("src/plan/plan_pages.cpp", '"plan/action_store.hpp"', "a page never includes a store")

    def test_a_store_is_its_modules_own(self):
        self.finds("src/plan/close_action.cpp", '"signal/signal_store.hpp"', "a store is its module's own")

    def test_the_engine_includes_core_only(self):
        self.finds("src/covenant/decide.cpp", '"storage/database.hpp"', "covenant/ may include")

    def test_the_engine_does_not_know_its_own_store(self):
        self.finds("src/covenant/decide.cpp", '"covenant/covenant_store.hpp"', "covenant/ may include")

    def test_the_covenant_store_stands_above_the_gate(self):
        self.finds("src/covenant/covenant_store.cpp", '"gate/lens.hpp"')

    def test_the_gate_does_not_know_http(self):
        self.finds("src/gate/gate.cpp", '"http/message.hpp"', "gate/ may include")

    def test_only_the_gate_opens_fields(self):
        self.finds("src/plan/action_store.cpp", '"crypto/field.hpp"', "only the gate opens")

    def test_sodium_belongs_to_crypto(self):
        self.finds("src/gate/gate.cpp", "<sodium.h>", "belongs to crypto/ alone")

    def test_beast_belongs_to_http(self):
        self.finds("src/web/view.cpp", "<boost/beast/core.hpp>", "belongs to http/ alone")

    def test_core_knows_the_standard_library_only(self):
        self.finds("src/core/result.cpp", "<fmt/format.h>", "the standard library only")

    def test_a_test_may_include_every_module(self):
        self.finds("src/plan/action_test.cpp", '"web/view.hpp"')

    def test_two_modules_that_include_each_other_are_a_circle(self):
        root = self.tree(HEADERS | {
            "src/plan/a.hpp": '#include "signal/b.hpp"\n', "src/signal/b.hpp": '#include "plan/a.hpp"\n'})
        self.assert_finds(check_layers.findings(root), "in a circle: plan → signal → plan")

    def test_what_all_pages_share_may_include_web_and_is_included_by_pages_alone(self):
        part = {"src/people/page_call.hpp": '#include "web/view.hpp"\n'}
        root = self.tree(HEADERS | part | {"src/plan/plan_pages.cpp": '#include "people/page_call.hpp"\n'})
        self.assert_finds(check_layers.findings(root))
        root = self.tree(HEADERS | part | {"src/plan/close_action.cpp": '#include "people/page_call.hpp"\n'})
        self.assert_finds(check_layers.findings(root), "never includes pages")

    def test_a_module_that_cmake_does_not_name_is_not_included(self):
        root = self.tree(HEADERS | {
            "src/CMakeLists.txt": "briljant_module(gate DEPS core)\nbriljant_module(plan DEPS gate)\n",
            "src/plan/action_store.cpp": '#include "gate/lens.hpp"\n#include "storage/database.hpp"\n'})
        self.assert_finds(check_layers.findings(root), "does not name storage for plan")

    def test_what_a_dependency_depends_on_may_be_included(self):
        root = self.tree(HEADERS | {
            "src/CMakeLists.txt": "briljant_module(gate DEPS core storage LIBS x)\nbriljant_module(plan DEPS gate)\n",
            "src/plan/action_store.cpp": '#include "storage/database.hpp"\n'})
        self.assert_finds(check_layers.findings(root))

    def test_an_include_in_a_comment_counts_for_nothing(self):
        self.finds("src/plan/close_action.cpp", '"core/result.hpp"  // not "web/view.hpp"')


if __name__ == "__main__":
    unittest.main()
