// Looks for a name by a plain GET form.
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

type SearchFormProps = { label: string; submit: string; value: string };

export function SearchForm({ label, submit, value }: SearchFormProps) {
  return (
    <form method="get" role="search" className="no-print flex items-center gap-2">
      <TextInput
        name="q"
        type="search"
        aria-label={label}
        placeholder={label}
        defaultValue={value}
        maxLength={100}
        className="w-56 max-sm:w-full max-sm:flex-1"
      />
      <Button type="submit">{submit}</Button>
    </form>
  );
}
