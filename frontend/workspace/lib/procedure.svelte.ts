// One procedure of the office as the app holds it: loads, edits, saves, takes formal steps. Must not hold rules of procurement.
import { ask } from "../api/ask.ts";
import { type Answer, answer, api, type Cancellation, type DocumentView, type OfficeDetail, type Problem, uploadDocument } from "../api/client.ts";
import { change } from "./change.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Errors } from "./errors.svelte.ts";

/** A formal step, such as `{ kind: "approve" }`. */
export interface Step {
  kind: string;
  [field: string]: unknown;
}

/** The file of one procedure. */
export class ProcedureFile {
  readonly id: string;
  detail = $state.raw<OfficeDetail>();
  draft = $state<Draft>();
  failure = $state<{ status: number; title: string | undefined }>();
  savedAt = $state<string>();
  /** Somebody else saved the draft since it was read: what the server said of it. */
  meanwhile = $state.raw<Problem>();
  /** Whether a change is on its way; saving the draft is none. */
  busy = $state(false);
  #saving: Promise<unknown> = Promise.resolve();

  constructor(id: string) {
    this.id = id;
  }

  /** Whether the author may still change the draft. */
  get editable(): boolean {
    return this.detail?.stage === "drafting";
  }

  async load(): Promise<void> {
    const found = await answer(api.GET("/api/v1/office/procedures/{id}", { params: { path: { id: this.id } } }));
    if (found.ok) this.#take(found.value);
    else this.failure = { status: found.status, title: found.problem?.title };
  }

  /** Saves the draft after any save that is still on its way; the version that was read goes along, so that nobody's change is lost. */
  save(): Promise<Answer<OfficeDetail>> {
    const saved = this.#saving.then(() => this.#put());
    this.#saving = saved;
    return saved;
  }

  async #put(): Promise<Answer<OfficeDetail>> {
    const body = $state.snapshot(this.draft) as Draft;
    const saved = await answer(api.PUT("/api/v1/office/procedures/{id}/draft", { params: this.#params(), body: body as never }));
    if (saved.ok) {
      // The draft on the screen stays: somebody may be typing in it.
      this.detail = saved.value;
      this.savedAt = new Date().toISOString();
    }
    this.meanwhile = !saved.ok && saved.status === 412 ? saved.problem : undefined;
    return saved;
  }

  /** Saves what stands on the screen over what somebody else saved meanwhile. */
  async saveOver(): Promise<Answer<OfficeDetail>> {
    const found = await answer(api.GET("/api/v1/office/procedures/{id}", { params: { path: { id: this.id } } }));
    if (!found.ok) return found;
    this.detail = found.value;
    return this.save();
  }

  /** Takes a formal step for a form: true when it was taken, else `errors` says why. */
  take(step: Step, errors: Errors): Promise<boolean> {
    return change(this, () => this.step(step), errors);
  }

  /** Takes a formal step. */
  async step(step: Step): Promise<Answer<OfficeDetail>> {
    return this.#kept(await answer(api.POST("/api/v1/office/procedures/{id}/steps", { params: this.#params(), body: step as never })));
  }

  /** Cancels the whole, or one lot. */
  async cancel(cancellation: Cancellation): Promise<Answer<OfficeDetail>> {
    return this.#kept(await answer(api.POST("/api/v1/office/procedures/{id}/cancellation", { params: this.#params(), body: cancellation })));
  }

  /** Records that somebody has a conflict of interest; nothing comes back where that somebody is the reader. */
  conflict(person: string, reason: string): Promise<Answer<unknown>> {
    return ask("POST", `/office/procedures/${this.id}/steps`, { kind: "record_conflict", person, reason }, this.detail?.version);
  }

  /** Answers a question to all. */
  async answer(question: string, body: { asked: { de: string }; answer: { de: string }; extension: unknown; names_checked: boolean }): Promise<Answer<OfficeDetail>> {
    const { path, header } = this.#params();
    return this.#kept(await answer(api.POST("/api/v1/office/procedures/{id}/questions/{question}/answer", { params: { path: { ...path, question }, header }, body: body as never })));
  }

  async publish(): Promise<Answer<OfficeDetail>> {
    return this.#kept(await answer(api.POST("/api/v1/office/procedures/{id}/publication", { params: this.#params() })));
  }

  /** Adds a document, then reads the file anew: it has a new version. */
  async addDocument(file: File, purpose: string, progress: (share: number) => void, replaces?: string): Promise<Answer<DocumentView>> {
    const added = await uploadDocument(this.id, file, purpose, progress, replaces);
    if (added.ok) await this.load();
    return added;
  }

  /** Removes a document, after saving what stands on the screen; a draft on the screen keeps what somebody is typing. */
  removeDocument(document: string): Promise<Answer<unknown>> {
    const removed = this.#saving.then(() => this.#remove(document));
    this.#saving = removed;
    return removed;
  }

  async #remove(document: string): Promise<Answer<unknown>> {
    if (this.editable) {
      const saved = await this.#put();
      if (!saved.ok) return saved;
    }
    const { path, header } = this.#params();
    const gone = await answer(api.DELETE("/api/v1/office/procedures/{id}/documents/{document}", { params: { path: { ...path, document }, header } }));
    if (!gone.ok && gone.status !== 204) return gone;
    const found = await answer(api.GET("/api/v1/office/procedures/{id}", { params: { path } }));
    if (!found.ok) return found;
    this.detail = found.value;
    if (this.draft) this.draft.documents = draftOf(found.value).documents;
    return found;
  }

  #params() {
    return { path: { id: this.id }, header: { "If-Match": `"${this.detail?.version ?? 0}"` } };
  }

  #kept(found: Answer<OfficeDetail>): Answer<OfficeDetail> {
    if (found.ok) this.#take(found.value);
    return found;
  }

  #take(detail: OfficeDetail): void {
    this.detail = detail;
    this.draft = draftOf(detail);
    this.failure = undefined;
    this.meanwhile = undefined;
  }
}
