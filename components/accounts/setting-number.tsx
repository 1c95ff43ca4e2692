import { TextInput } from "@/components/ui/text-input";

type SettingNumberProps = {
  name: string;
  label: string;
  suffix: string;
  hint?: string | undefined;
  value: string;
  error: string | undefined;
};

/** A whole number with its unit. */
export function SettingNumber({ value, ...rest }: SettingNumberProps) {
  return (
    <TextInput
      {...rest}
      defaultValue={value}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      required
    />
  );
}
