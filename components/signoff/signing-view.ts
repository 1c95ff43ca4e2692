// How a unit signs, as the sign-off pages are given it.
import type { SigningGap, UnitSignMode } from "@/lib/domain/signoff/sign-mode";

export type DeputyView = {
  grantId: string;
  name: string;
  deputyFor: string;
  firstOn: string;
  lastOn: string;
};

export type UnitSigningView = {
  code: string;
  nameZh: string;
  nameEn: string;
  mode: UnitSignMode;
  setting: {
    id: string;
    responsible: string;
    responsiblePost: string;
    setAt: Date;
    setByName: string;
  } | null;
  heads: readonly { personId: string; name: string }[];
  deputies: readonly DeputyView[];
  gap: SigningGap | null;
};
