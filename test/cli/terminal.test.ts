import { describe, expect, it } from "vitest";
import { visible, visibleJson, visibleLine } from "../../index-build/cli/terminal.ts";

describe("what a terminal would obey is shown", () => {
  it.each([
    ["ESC and OSC", "\u001b[31mMerah\u001b]0;judul\u0007", "\\x1b[31mMerah\\x1b]0;judul\\x07"],
    ["C1, of which one is CSI", "a\u009b31mb\u0085", "a\\x9b31mb\\x85"],
    ["carriage return, backspace, DEL", "aman\rjahat\b\u007f", "aman\\x0djahat\\x08\\x7f"],
    ["marks of direction", "\u202etxt.exe\u2066\u200f\u061c", "\\u202etxt.exe\\u2066\\u200f\\u061c"],
    ["other line separators", "a\u2028b\u2029", "a\\u2028b\\u2029"],
    ["halves of a pair, noncharacters", "\ud83d \ufffe \u{1ffff}", "\\ud83d \\ufffe \\u{1ffff}"],
    ["nothing of a plain text", "Kafé “ramai” — 👩‍👩‍👧\tمی‌خواهم\n", "Kafé “ramai” — 👩‍👩‍👧\tمی‌خواهم\n"],
  ])("%s", (_name, text, expected) => expect(visible(text)).toBe(expected));

  it("a line holds no line break", () => {
    expect(visibleLine("a.txt\n  ! b.txt: all is well")).toBe("a.txt\\n  ! b.txt: all is well");
  });

  it("JSON for programs escapes the same, and says the same", () => {
    const value = { query: "\u001b\u009b\u202e\u2028\ufffe\u007f\ud83d 👩‍👩‍👧 é", list: ["\u0085"] };
    const json = visibleJson(value);
    expect(json).toBe('{"query":"\\u001b\\u009b\\u202e\\u2028\\ufffe\\u007f\\ud83d 👩‍👩‍👧 é","list":["\\u0085"]}');
    expect(JSON.parse(json)).toEqual(value);
  });
});
