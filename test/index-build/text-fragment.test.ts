import { describe, expect, it } from "vitest";
import { shortenFragment, textFragment } from "../../src/schema/index.ts";

const MINISTER = "Menteri Perhubungan Budi Karya Sumadi meninjau pelabuhan Merak yang padat menjelang libur panjang.";
const QUEUE = "Antrean kendaraan mengular sampai tol sejauh dua kilometer sejak pagi menurut petugas jalan tol.";
const SHIPS = "Menteri Perhubungan Budi Karya Sumadi mengatakan dua kapal disiapkan untuk mengurai antrean di dermaga.";

/** The fragment of a text within others, readable. */
function fragmentOf(text: string, ...paragraphs: string[]): string {
  const articleBody = paragraphs.join("\n\n");
  const start = articleBody.lastIndexOf(text);
  return decodeURIComponent(textFragment({ headline: "Kabar pelabuhan", articleBody }, start, start + text.length));
}

/** Where a browser finds the start of a directive: the first place on the page. */
function foundAt(fragment: string, page: string): number {
  const parts = fragment.slice("text=".length).split(",");
  const prefix = parts[0]?.endsWith("-") ? `${parts.shift()?.slice(0, -1)} ` : "";
  const flat = page.replace(/\s+/g, " ");
  const at = flat.indexOf(prefix + (parts[0] ?? ""));
  return at < 0 ? at : at + prefix.length;
}

describe("a text fragment", () => {
  it("is the whole of a short passage, else its first and last words", () => {
    expect(fragmentOf("Api berasal dari dapur.", "Api berasal dari dapur.")).toBe("text=Api berasal dari dapur.");
    expect(fragmentOf(QUEUE, MINISTER, QUEUE)).toBe(
      "text=Antrean kendaraan mengular sampai tol,pagi menurut petugas jalan tol.",
    );
    expect(textFragment({ headline: "", articleBody: "Skor 3-1, kata dia." }, 0, 19)).toBe(
      "text=Skor%203%2D1%2C%20kata%20dia.",
    );
  });

  it("takes more words where the page begins another passage with the same", () => {
    const fragment = fragmentOf(SHIPS, MINISTER, QUEUE, SHIPS);
    expect(fragment).toMatch(/^text=Menteri Perhubungan Budi Karya Sumadi mengatakan,/);
    const page = ["Kabar pelabuhan", MINISTER, QUEUE, SHIPS].join("\n\n");
    expect(foundAt(fragment, page)).toBe(page.replace(/\s+/g, " ").indexOf(SHIPS));
  });

  it("takes the words before where no words of its own tell it apart", () => {
    const fragment = fragmentOf("Tidak ada korban.", MINISTER, "Tidak ada korban.", QUEUE, "Tidak ada korban.");
    expect(fragment).toBe("text=menurut petugas jalan tol.-,Tidak ada korban.");
  });

  it("is not found in the headline above", () => {
    const articleBody = "Kabar pelabuhan Merak yang padat ramai dibicarakan warga sejak kemarin sore di media sosial.";
    const headline = "Kabar pelabuhan Merak yang padat";
    const fragment = decodeURIComponent(textFragment({ headline, articleBody }, 0, articleBody.length));
    expect(fragment).toMatch(/^text=Kabar pelabuhan Merak yang padat ramai,/);
  });

  it("crosses no line break of the page, and has no space that was put in", () => {
    const articleBody =
      "Kapal feri kandas di perairan dangkal Bakauheni pada Rabu malam akibat kabut tebal yang menutup.";
    const at = articleBody.indexOf(" di perairan");
    const broken = { headline: "Feri", articleBody, lineBreaks: [at] };
    expect(decodeURIComponent(textFragment(broken, 0, articleBody.length))).toBe(
      "text=Kapal feri kandas,akibat kabut tebal yang menutup.",
    );
    const glued = { headline: "Feri", articleBody, insertedSpaces: [at] };
    expect(decodeURIComponent(textFragment(glued, 0, articleBody.length))).toMatch(
      /^text=Kapal feri kandasdi perairan/,
    );
  });

  it("of a passage is shortened to its first sentence", () => {
    const fragment = "text=a%20b-,Menteri%20Budi%20meninjau%20pelabuhan%20Merak,dermaga%20dua%20sore%20ini%20juga.";
    expect(decodeURIComponent(shortenFragment(fragment, "Menteri Budi meninjau pelabuhan."))).toBe(
      "text=a b-,Menteri Budi meninjau pelabuhan.",
    );
    expect(decodeURIComponent(shortenFragment(fragment, MINISTER))).toBe(
      "text=a b-,Menteri Budi meninjau pelabuhan Merak,yang padat menjelang libur panjang.",
    );
  });
});
