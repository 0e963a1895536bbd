/** Contrast of text that WCAG 2 asks for (AA). */
const MIN_CONTRAST = 4.5;
const STEP = 0.1;

type Rgb = readonly [red: number, green: number, blue: number];

/** A colour, `#rgb` or `#rrggbb`, as numbers 0–255; null for any other text. */
function parse(hex: string): Rgb | null {
  const match = hex.match(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i);
  if (!match) return null;
  const digits = hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** Relative luminance, 0–1 (WCAG 2). */
function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour, made darker or lighter until text in it can be read on a background; null where it is
 * no `#rgb` or `#rrggbb`.
 */
export function readableOn(background: string, hex: string): string | null {
  const [ground, colour] = [parse(background), parse(hex)];
  if (!ground || !colour) return null;
  const goal = luminance(ground) > 0.4 ? 0 : 255;
  for (let share = 0; ; share += STEP) {
    const mix = (value: number) => Math.round(value + (goal - value) * Math.min(1, share));
    const mixed: Rgb = [mix(colour[0]), mix(colour[1]), mix(colour[2])];
    if (share >= 1 || contrast(mixed, ground) >= MIN_CONTRAST) return `rgb(${mixed.join(" ")})`;
  }
}
