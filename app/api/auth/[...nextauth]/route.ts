import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/session/options";

type Context = { params: Promise<{ nextauth: string[] }> };

// Options are made per request: reading the environment while the product is built would demand its secrets there.
async function handler(request: NextRequest, context: Context): Promise<Response> {
  return (await NextAuth(
    request as never,
    { params: await context.params } as never,
    authOptions(),
  )) as Response;
}

export { handler as GET, handler as POST };
