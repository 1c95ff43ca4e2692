// The frame of every step of the door: what this is on the left, the step itself on the right.
import type { ReactNode } from "react";
import { PreferenceLinks } from "@/components/layout/preference-links";
import type { Translator } from "@/messages";
import { OneAndNine } from "./one-and-nine";

type DoorFrameProps = {
  t: Translator;
  title: string;
  back: string;
  children: ReactNode;
  below?: ReactNode;
};

export function DoorFrame({ t, title, back, children, below }: DoorFrameProps) {
  return (
    <main id="main" className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,36rem)]">
      <div className="flex flex-col gap-5 border-line bg-surface px-(--gutter) py-8 max-lg:border-b lg:justify-between lg:border-r lg:px-14 lg:py-12">
        <p className="text-lg font-bold tracking-[0.08em]">{t("common.brand")}</p>
        <div className="grid gap-5 lg:gap-7">
          <p className="text-xl leading-[1.4] font-semibold lg:text-2xl">{t("common.tagline")}</p>
          <OneAndNine />
          <p className="max-w-[30rem] text-base leading-[1.8] text-ink-2 max-lg:hidden">
            {t("accounts.signIn.lead")}
          </p>
        </div>
        <p className="text-xs text-ink-3 max-lg:hidden">{t("common.product")}</p>
      </div>
      <div className="grid content-center gap-9 px-(--gutter) py-9 sm:mx-auto sm:w-full sm:max-w-[36rem] lg:px-14">
        <section className="border-t-2 border-rule pt-3">
          <h1 className="mb-4 text-lg">{title}</h1>
          {children}
        </section>
        {below}
        <div className="border-t border-line pt-4">
          <PreferenceLinks t={t} back={back} />
        </div>
      </div>
    </main>
  );
}
