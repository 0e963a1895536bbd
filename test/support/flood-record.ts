/** A made-up record of a flood in a town, with an address of its own. */
export const floodRecord = (town: string) => ({
  id: town,
  url: `https://kabar.example/${town}`,
  title: `Banjir merendam ${town}`,
  date: "2025-03-01",
  body: `Banjir merendam permukiman di ${town} sejak Senin pagi. Warga ${town} mengungsi ke balai desa setempat.`,
});
