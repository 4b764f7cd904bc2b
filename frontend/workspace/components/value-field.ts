// What every field for a value takes whose text is read: day, amount, number, moment. Must not hold behaviour.

/** Where the value stands, what is asked, and the value: exact text in one spelling, or null. */
export interface ValueField {
  pointer: string;
  label: string;
  value: string | null;
  hint?: string;
}
