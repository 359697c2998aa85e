/** Days as whole numbers since 1970-01-01, in the proleptic Gregorian calendar. */
const DAY = 86_400_000;

/** A day of an ISO date; NaN where it is none. */
export function dayOf(iso: string | undefined): number {
  const match = /^(-?\d{1,4})-(\d\d)-(\d\d)$/.exec(iso ?? "");
  if (!match) return NaN;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return Math.round(date.getTime() / DAY);
}

/** The ISO date of a day. */
export function isoOf(day: number): string {
  const date = new Date(Math.round(day) * DAY);
  const year = String(date.getUTCFullYear()).padStart(4, "0");
  return `${year}-${String(date.getUTCMonth() + 1).padStart(2, "0")}-${String(date.getUTCDate()).padStart(2, "0")}`;
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

export function firstOf(year: number, month = 1): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return Math.round(date.getTime() / DAY);
}

/**
 * A stretch of days written as `1937`, `1937-07`, `1937-07-07` or two of them with a slash between; undefined where it
 * is none.
 */
export function spanOf(text: string | null | undefined): [number, number] | undefined {
  const [from, to = from, more] = (text ?? "").split("/");
  const first = edge(from, false);
  const last = edge(to, true);
  return more === undefined && first <= last ? [first, last] : undefined;
}

function edge(text: string, end: boolean): number {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!match) return NaN;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month > 12) return NaN;
  if (day) {
    const exact = dayOf(text);
    return isoOf(exact) === text ? exact : NaN;
  }
  if (month) return end ? firstOf(year, month + 1) - 1 : firstOf(year, month);
  return end ? firstOf(year + 1) - 1 : firstOf(year);
}

/** A stretch of days as {@link spanOf} reads it, as short as can be. */
export function spanText([first, last]: [number, number]): string {
  const from = isoOf(first);
  const to = isoOf(last);
  if (from.endsWith("-01-01") && to.endsWith("-12-31")) return `${from.slice(0, 4)}/${to.slice(0, 4)}`;
  return `${from}/${to}`;
}

export interface Tick {
  day: number;
  label: string;
  strong: boolean;
}

/** Ticks for an axis: years, months or days, at least `room` pixels apart. */
export function ticksOf(first: number, last: number, width: number, room: number): Tick[] {
  const perDay = width / Math.max(1, last - first);
  const step = [1, 2, 5, 10, 20, 50, 100].find((n) => n * 365.25 * perDay >= room) ?? 200;
  if (30.4 * perDay >= room) return days(first, last, perDay, room);
  if (91 * perDay >= room || step === 1 && 182 * perDay >= room) return months(first, last, 91 * perDay >= room ? 3 : 6);
  const ticks: Tick[] = [];
  for (let year = Math.ceil(yearOf(first) / step) * step; firstOf(year) <= last; year += step) {
    if (firstOf(year) >= first) ticks.push({day: firstOf(year), label: String(year), strong: year % (step * 5) === 0});
  }
  return ticks;
}

function months(first: number, last: number, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = yearOf(first); firstOf(year) <= last; year++) {
    for (let month = 1; month <= 12; month += step) {
      const day = firstOf(year, month);
      if (day >= first && day <= last) {
        ticks.push({day, label: month === 1 ? String(year) : `${year}-${String(month).padStart(2, "0")}`, strong: month === 1});
      }
    }
  }
  return ticks;
}

function days(first: number, last: number, perDay: number, room: number): Tick[] {
  const step = [1, 2, 5, 10, 15].find((n) => n * perDay >= room) ?? 0;
  const ticks: Tick[] = [];
  for (let year = yearOf(first); firstOf(year) <= last; year++) {
    for (let month = 1; month <= 12; month++) {
      const begin = firstOf(year, month);
      const end = firstOf(year, month + 1);
      for (let day = begin; day < end; day += step || 99) {
        if (day >= first && day <= last && (day === begin || end - day > step / 2)) {
          ticks.push({day, label: day === begin ? isoOf(day).slice(0, 7) : isoOf(day).slice(5), strong: day === begin});
        }
      }
    }
  }
  return ticks;
}
