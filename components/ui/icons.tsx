// The few icons there are, drawn on a 16-unit grid. Words carry the meaning; an icon is never alone without a label.
const paths = {
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 14 14",
  lock: "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
  alert: "M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8ZM8 4.8v4M8 10.6v1.1",
  file: "M4 1.8h5l3 3v9.4H4zM9 1.8v3h3",
  check: "m3 8.4 3.2 3.2L13 4.6",
  close: "m4 4 8 8M12 4l-8 8",
  sun: "M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6ZM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1",
  moon: "M13.4 9.6A5.8 5.8 0 0 1 6.4 2.6a5.8 5.8 0 1 0 7 7Z",
  print: "M4.5 6V2h7v4M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7V14h-7z",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  download: "M8 2v8M4.8 7 8 10.2 11.2 7M2.5 13.5h11",
  upload: "M8 10.5V2.4M4.8 5.5 8 2.3l3.2 3.2M2.5 13.5h11",
  external: "M6 3.5H3v9.5h9.5v-3M8.5 2.8h4.7v4.7M13 3 7.5 8.5",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  "chevron-right": "m6 3.5 4.5 4.5L6 12.5",
  "chevron-left": "M10 3.5 5.5 8l4.5 4.5",
  "chevron-down": "M3.5 6 8 10.5 12.5 6",
} as const;

export type IconName = keyof typeof paths;

type IconProps = {
  name: IconName;
  /** In rem; 1 = 16px. */
  size?: number;
  /** Without one the icon is decoration and hidden from readers. */
  label?: string;
  className?: string;
};

export function Icon({ name, size = 1, label, className }: IconProps) {
  return (
    <svg
      className={className ? `shrink-0 ${className}` : "shrink-0"}
      width={`${size}rem`}
      height={`${size}rem`}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      <path d={paths[name]} />
    </svg>
  );
}
