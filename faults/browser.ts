// One person at a browser without JavaScript: a cookie jar, pages, forms. Nothing is retried here: what became of a
// request is told as it is.
import { type Button, fill, type Form, formsIn } from "./form";

/** Longer than the product takes for anything; a server that was killed closes the connection at once. */
const PATIENCE_MS = 45_000;

export type Page = { status: number; path: string; html: string; forms: Form[] };

export class Unreached extends Error {}

export class Browser {
  private readonly cookies = new Map<string, string>();
  constructor(
    readonly name: string,
    private readonly address: () => string,
  ) {}

  private async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = {
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      origin: this.address(),
      "sec-fetch-site": "same-origin",
      ...Object.fromEntries(new Headers(init.headers)),
    };
    const asked = { ...init, headers, redirect: "manual" as const };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      const answer = await fetch(`${this.address()}${path}`, { ...asked, signal });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (name !== undefined) this.cookies.set(name, value ?? "");
      }
      return answer;
    } catch (error) {
      throw new Unreached(String(error), { cause: error });
    }
  }

  private async read(path: string, answer: Response): Promise<Page> {
    try {
      const html = await answer.text();
      return { status: answer.status, path, html, forms: formsIn(html) };
    } catch (error) {
      throw new Unreached(String(error), { cause: error });
    }
  }

  private async follow(path: string, answer: Response): Promise<Page> {
    let [at, now] = [path, answer];
    for (let hops = 0; hops < 5 && now.status >= 300 && now.status < 400; hops++) {
      await now.arrayBuffer();
      const target = new URL(now.headers.get("location") ?? "/", `${this.address()}${at}`);
      at = `${target.pathname}${target.search}`;
      now = await this.ask(at);
    }
    return this.read(at, now);
  }

  async open(path: string): Promise<Page> {
    return this.follow(path, await this.ask(path));
  }

  /** Presses the button. `moved`: the answer led to another page, which is how many a form says that it was done. */
  async send(
    page: Page,
    form: Form,
    button: Button | undefined,
    typed: Readonly<Record<string, string>>,
  ): Promise<{ page: Page; moved: boolean }> {
    const to = button?.formAction || form.action || page.path;
    const url = new URL(to, `${this.address()}${page.path}`);
    const path = `${url.pathname}${url.search}`;
    const answer = await this.ask(path, { method: "POST", body: fill(form, typed, button) });
    if (answer.status < 300 || answer.status >= 400) {
      return { page: await this.read(path, answer), moved: false };
    }
    // The change is acknowledged by now, whatever becomes of the page it leads to.
    return { page: await this.follow(path, answer).catch(() => page), moved: true };
  }

  /** The one place that knows how one signs in. */
  async signIn(password: string): Promise<void> {
    const { csrfToken } = (await (await this.ask("/api/auth/csrf")).json()) as {
      csrfToken: string;
    };
    const body = new URLSearchParams({ csrfToken, name: this.name, password, json: "true" });
    const answer = await this.ask("/api/auth/callback/credentials", { method: "POST", body });
    const told = (await answer.json()) as { url?: string };
    if (answer.status !== 200 || /error=/.test(told.url ?? "")) {
      throw new Error(`${this.name} cannot sign in: ${answer.status} ${told.url}`);
    }
  }
}
