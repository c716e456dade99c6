// A number of a search as it is told: three decimals at most, none without need.

export function shortNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
