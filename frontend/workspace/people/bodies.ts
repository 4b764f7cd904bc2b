// A body as whoever runs the platform keeps it, and its kinds. Must not hold companies.

export interface Address {
  street: string;
  postcode: string;
  town: string;
  email: string;
  phone: string;
}

export interface Body {
  id: string;
  kind: string;
  parent: string | null;
  parent_name: string | null;
  slug: string;
  name: string;
  address: Partial<Address>;
  version: number;
  administered: "yes" | "invited" | "no";
}

/** What a form of a body holds. */
export interface Filled {
  kind: string;
  name: string;
  address: Address;
}

/** Kinds that can be set up; companies register themselves. */
export const KINDS = ["state_body", "municipality", "utility", "procurement_office", "oversight"] as const;
