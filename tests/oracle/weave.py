"""Writes the mutants of a file of Rust behind switches into its text. It must not build or run anything."""
import tree_sitter, tree_sitter_rust

LANGUAGE = tree_sitter.Language(tree_sitter_rust.language())


class File:
    def __init__(self, text):
        self.text = text.encode()
        self.lines = [0]
        for line in self.text.split(b"\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)
        self.tree = tree_sitter.Parser(LANGUAGE).parse(self.text)

    def offset(self, place):
        start = self.lines[place["line"] - 1]
        line = self.text[start:self.lines[place["line"]]].decode()
        return start + len(line[:place["column"] - 1].encode())

    def node(self, start, end, kinds):
        node = self.tree.root_node.descendant_for_byte_range(start, end)
        while node is not None and node.type not in kinds:
            node = node.parent
        return node


def on(number):
    return f"crate::mutant({number})"


class Weaver:
    """Writes the mutants of one file behind their switches."""

    def __init__(self, file, mutants, constant):
        self.file, self.left_out, self.constant = file, [], constant
        self.at = {}  # (start, end, kind) -> [(number, mutant)]
        self.consts = set()
        for number, mutant in mutants:
            key = self.place(mutant)
            if key is None:
                self.left_out.append(number)
            else:
                self.at.setdefault(key, []).append((number, mutant))

    def place(self, mutant):
        file, span = self.file, mutant["span"]
        start, end = file.offset(span["start"]), file.offset(span["end"])
        genre = mutant["genre"]
        if genre == "FnValue":
            function = file.node(start, start + 1, ["function_item"])
            return (start, start, "body") if self.unconst(function) else None
        if genre == "BinaryOperator":
            node = file.node(start, end, ["binary_expression", "compound_assignment_expr", "let_chain"])
            if node is None or node.type == "let_chain" or node.child_by_field_name("operator").start_byte != start and node.children[1].start_byte != start:
                return None
            return (node.start_byte, node.end_byte, "binary") if self.unconst(node) else None
        if genre == "UnaryOperator":
            node = file.node(start, end, ["unary_expression"])
            if node is None or node.start_byte != start:
                return None
            return (node.start_byte, node.end_byte, "unary") if self.unconst(node) else None
        if genre == "MatchArm":
            node = file.node(start, end, ["match_arm"])
            pattern = node.child_by_field_name("pattern")
            guard = pattern.child_by_field_name("condition")
            if not self.unconst(node):
                return None
            if guard is None:
                return (pattern.end_byte, pattern.end_byte, "arm")
            return (guard.start_byte, guard.end_byte, "guard")
        if genre == "StructField":
            node = file.node(start, start + 1, ["field_initializer", "shorthand_field_initializer"])
            return (node.start_byte, node.end_byte, "field") if self.unconst(node) else None
        if genre == "MatchArmGuard":
            node = file.node(start, end, ["match_pattern"])
            guard = node.child_by_field_name("condition")
            return (guard.start_byte, guard.end_byte, "guard") if self.unconst(node) else None
        return None

    def unconst(self, node):
        """Makes the function of a node an ordinary one, since constant functions can't ask the switch."""
        while node is not None and node.type not in ("function_item", "const_item", "static_item"):
            node = node.parent
        if node is None or node.type != "function_item":
            return False
        for child in node.children:
            if child.type == "function_modifiers" and b"const" in child.text:
                if node.child_by_field_name("name").text.decode() in self.constant:
                    return False
                self.consts.add((child.start_byte, child.end_byte))
        return True

    def weave(self):
        edits = sorted(self.at.items(), key=lambda item: (item[0][0], -item[0][1], item[0][2] != "body"))
        for start, end in self.consts:
            edits.append(((start, end, "const"), []))
        edits.sort(key=lambda item: (item[0][0], -item[0][1]))
        return self.render(0, len(self.file.text), edits)

    def render(self, start, end, edits):
        out, position, index = [], start, 0
        while index < len(edits):
            (first, last, kind), mutants = edits[index]
            inner = index + 1
            while inner < len(edits) and edits[inner][0][0] < last:
                inner += 1
            nested = edits[index + 1:inner] if last > first else []
            inner = inner if last > first else index + 1
            out.append(self.file.text[position:first].decode())
            out.append(getattr(self, kind)(first, last, mutants, nested))
            position, index = last, inner
        out.append(self.file.text[position:end].decode())
        return "".join(out)

    def const(self, first, last, _mutants, _nested):
        return self.file.text[first:last].decode().replace("const", "")

    def body(self, _first, _last, mutants, _nested):
        return "".join(f"if {on(number)} {{ return {mutant['replacement']}; }} " for number, mutant in mutants)

    def arm(self, _first, _last, mutants, _nested):
        return "".join(f" if !{on(number)}" for number, _ in mutants)

    def raw(self, first, last):
        return self.file.text[first:last].decode()

    def binary(self, first, last, mutants, nested):
        out = "("
        for number, mutant in mutants:
            a, b = (self.file.offset(mutant["span"][side]) for side in ("start", "end"))
            out += f"if {on(number)} {{ ({self.raw(first, a)}) {mutant['replacement']} ({self.raw(b, last)}) }} else "
        return out + "{ " + self.render(first, last, nested) + " })"

    def unary(self, first, last, mutants, nested):
        [(number, _)] = mutants
        return f"(if {on(number)} {{ {self.raw(first + 1, last)} }} else {{ {self.render(first, last, nested)} }})"

    def guard(self, first, last, mutants, nested):
        # a guard may itself be an expression with mutants of the same extent
        deletes = [number for number, mutant in mutants if mutant["genre"] == "MatchArm"]
        out = "".join(f"!{on(number)} && " for number in deletes) + "("
        for number, mutant in mutants:
            if mutant["genre"] == "MatchArmGuard":
                out += f"if {on(number)} {{ {mutant['replacement']} }} else "
        return out + "{ " + self.render(first, last, nested) + " })"

    def field(self, first, last, mutants, nested):
        """A field that is left out has the value of the expression after the two dots."""
        [(number, _)] = mutants
        node = self.file.node(first, first + 1, ["field_initializer", "shorthand_field_initializer"])
        [base] = [one.children[-1] for one in node.parent.children if one.type == "base_field_initializer"]
        name, value = node.children[0].text.decode(), node.children[-1]
        otherwise = self.render(value.start_byte, last, nested)
        return f"{name}: (if {on(number)} {{ ({base.text.decode()}).{name} }} else {{ {otherwise} }})"
