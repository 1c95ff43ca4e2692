// The environment, parsed once. The only reader of process.env in the product.
import { z } from "zod";

/** As compose files and service units leave what nobody filled in. */
const emptyIsUnset = (value: unknown) => (value === "" ? undefined : value);

/** The answers of a provider are trusted as ours are: they must not be open to the line. */
const oidcIssuer = z
  .url({ protocol: /^https?$/ })
  .refine(
    (url) => url.startsWith("https:") || /^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(`${url}/`),
  );

const fields = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_URL: z.url().default("http://127.0.0.1:3000"),
  NEXTAUTH_SECRET: z.string().min(32),
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  /** "1": progress is invented; every page and export says so. */
  LUOSHI_DEMO: z.literal("1").optional(),
  /** Business time of the demo: it read START when the system's clock read ANCHOR, and runs on. */
  LUOSHI_CLOCK_START: z.iso.datetime({ offset: true }).optional(),
  LUOSHI_CLOCK_ANCHOR: z.iso.datetime({ offset: true }).optional(),
  /** Shown on the sign-in page of a demo. */
  LUOSHI_DEMO_PASSWORD: z.string().optional(),
  /** Set behind a reverse proxy that sets X-Forwarded-For itself; otherwise the header is not believed. */
  LUOSHI_TRUST_PROXY: z.literal("1").optional(),
  /** Requests per minute are limited (lib/domain/web/request-limits.ts) to this many times the figures there. */
  LUOSHI_LIMIT_FACTOR: z.preprocess(emptyIsUnset, z.coerce.number().positive().default(1)),
  /** The mail server, with its account: smtp://user:password@host:587 or smtps://…; unset: no mail leaves. */
  LUOSHI_SMTP_URL: z.preprocess(emptyIsUnset, z.url({ protocol: /^smtps?$/ }).optional()),
  /** Whom mail is from, as in 落实 <luoshi@example.gov.cn>; required with LUOSHI_SMTP_URL. */
  LUOSHI_MAIL_FROM: z.preprocess(emptyIsUnset, z.string().min(3).optional()),
  /** Encrypts what the database keeps of second factors; unset: NEXTAUTH_SECRET, whose change then ends them all. */
  LUOSHI_DATA_KEY: z.preprocess(emptyIsUnset, z.string().min(32).optional()),
  /** The city's single sign-on (OpenID Connect); unset: there is none. https, or http on this machine. */
  LUOSHI_OIDC_ISSUER: z.preprocess(emptyIsUnset, oidcIssuer.optional()),
  LUOSHI_OIDC_CLIENT_ID: z.preprocess(emptyIsUnset, z.string().optional()),
  LUOSHI_OIDC_CLIENT_SECRET: z.preprocess(emptyIsUnset, z.string().optional()),
  /** The claim that names a person for good; an e-mail address or a telephone number passes to others in time. */
  LUOSHI_OIDC_CLAIM: z.preprocess(emptyIsUnset, z.string().default("sub")),
  LUOSHI_OIDC_SCOPE: z.preprocess(emptyIsUnset, z.string().default("openid")),
  /** On the button of the sign-in page. */
  LUOSHI_OIDC_NAME_ZH: z.preprocess(emptyIsUnset, z.string().max(30).optional()),
  LUOSHI_OIDC_NAME_EN: z.preprocess(emptyIsUnset, z.string().max(40).optional()),
  /** When its second factor counts as ours: never, amr (it says so), always. */
  LUOSHI_OIDC_FACTOR: z.preprocess(
    emptyIsUnset,
    z.enum(["never", "amr", "always"]).default("never"),
  ),
  /** Fills {token} in the template of the city's gateway. */
  LUOSHI_GATEWAY_TOKEN: z.preprocess(emptyIsUnset, z.string().optional()),
});
const schema = fields.refine((env) => !env.LUOSHI_SMTP_URL || env.LUOSHI_MAIL_FROM, {
  path: ["LUOSHI_MAIL_FROM"],
  message: "required with LUOSHI_SMTP_URL",
});
export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** The environment. Throws, naming each faulty variable but no value, when it does not hold. */
export function env(): Env {
  if (!parsed) {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      const faults = result.error.issues.map(
        (issue) => `${issue.path.join(".")}: ${issue.message}`,
      );
      throw new Error(`The environment is not complete.\n${faults.join("\n")}`);
    }
    parsed = result.data;
  }
  return parsed;
}

/** Is this an installation with invented progress? */
export function isDemo(): boolean {
  return env().LUOSHI_DEMO === "1";
}

/** Does the city's own single sign-on open this installation? */
export function hasSingleSignOn(): boolean {
  return Boolean(env().LUOSHI_OIDC_ISSUER && env().LUOSHI_OIDC_CLIENT_ID);
}
