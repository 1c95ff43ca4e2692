// A sheet as full as it may become: as many rows as are named, each text as long as its limit, long titles, many lanes.
import type { Sheet, SheetBlock, SheetLane, SignedSheet } from "@/lib/domain/document/sheet";
import { textLimits } from "@/lib/domain/briefing/briefing";

const han = (count: number) => "规划任务事项推进情况说明".repeat(20).slice(0, count);

const mark = (lane: number, index: number) => ({
  key: `${lane}-${index}`,
  kind: (["build", "count", "coverage", "threshold", "qualitative"] as const)[index % 5] ?? "build",
  status: lane < 5 && index < 4 ? ("overdue" as const) : ("onTrack" as const),
  severe: false,
  provisional: false,
  dueOn: lane < 5 && index < 4 ? `2022-12-${30 + (index % 2)}` : "2025-12-31",
  name: han(30),
  statusText: "",
  daysLate: 546,
});

const lane = (index: number): SheetLane => ({
  key: String(index),
  name: "适度生育",
  total: 20,
  marks: Array.from({ length: 20 }, (_, each) => mark(index, each)),
  lateByDate: { "2022-12-30": "2 项，548 天", "2022-12-31": "2 项，547 天" },
  figures: [5, 1, 4, 0].map((value, figure) => ({ value, over: figure === 2 })),
});

const rows = Array.from({ length: 10 }, (_, index) => [
  { text: han(17) },
  { text: `事项${index + 1}${han(24)}` },
  { text: String(900 - index), tone: "over" as const },
  { text: han(textLimits.cause), block: `cause:${index}` },
  { text: han(textLimits.remedy), block: `remedy:${index}` },
  { text: "预计 2024-12-31" },
  { text: han(textLimits.proposal), block: `proposal:${index}` },
]);
const widths = [64, 110, 44, 86, 84, 52, 86];

const heading = (text: string): SheetBlock => ({ kind: "heading", text, note: han(36) });
const written = (
  block: "overall" | "lagging" | "indicators" | "areas" | "upcoming",
): SheetBlock => ({
  kind: "text",
  text: han(textLimits[block]),
  block,
});

/** 20 overdue items: 10 named at most, the other 10 counted. */
export const fullSheet: SignedSheet = {
  form: "sheet",
  language: "zh-CN",
  title: "贵阳市“十四五”人口发展专项规划实施情况",
  by: ["2024 年二季度", "数据截至 2024-06-30", "采集截止 2024-07-28 09:00", "演示数据"],
  mark: "草稿，供审签",
  signers: ["拟稿：", "核稿：", "签发："].map((label) => ({ label, name: "审核员" })),
  foot: ["默认阈值，待本市确认。力争 2 项另列。", "定稿口径　第 1 页，共 1 页"],
  blocks: [
    heading("一、总体情况"),
    { kind: "lead", text: `任务事项应完成 50 项，逾期 20 项。${han(70)}。` },
    { kind: "text", text: han(120), quiet: true },
    written("overall"),
    heading("二、滞后事项和需协调问题"),
    {
      kind: "table",
      name: "late",
      columns: widths.map((width, index) => ({
        head: `列${index + 1}`,
        width,
        ...(index === 2 ? { align: "right" as const } : {}),
      })),
      rows,
      none: "没有逾期事项。",
      kept: [7, 8, 9],
      rest: Array.from({ length: 8 }, (_, gone) => `另 ${10 + gone} 项滞后事项见季度通报。`),
    },
    written("lagging"),
    heading("三、指标"),
    {
      kind: "classes",
      rows: ["滞后 1，未达标 2", "基本符合 2", "达标 5，提前实现 3", "不评价 3"].map((label) => ({
        label,
        text: han(88),
      })),
    },
    written("indicators"),
    heading("四、各领域"),
    {
      kind: "track",
      track: {
        label: "五年一图",
        years: [2021, 2025],
        asOf: { on: "2024-06-30", label: "截至 2024-06-30" },
        heads: { lane: "任务领域", total: "事项", figures: ["应完成", "完成", "逾期", "待核"] },
        lanes: Array.from({ length: 8 }, (_, index) => lane(index)),
      },
      legend: {
        statuses: [
          { status: "overdue", severe: false, label: "逾期", count: 20 },
          { status: "onTrack", severe: false, label: "正常推进", count: 128 },
        ],
        kinds: [{ kind: "build", label: "建设" }],
      },
    },
    written("areas"),
    heading("五、下季度到期"),
    { kind: "text", text: han(110) },
    written("upcoming"),
  ],
};

/** The same as an ordinary quarter leaves it: few texts, short ones. */
export const usualSheet: SignedSheet = {
  ...fullSheet,
  blocks: fullSheet.blocks.map((block): SheetBlock => {
    if (block.kind === "text" && block.block !== undefined && block.block !== "overall")
      return { ...block, text: "" };
    if (block.kind !== "table") return block;
    return {
      ...block,
      rows: block.rows.slice(0, 5),
      kept: [],
      rest: ["另 3 项滞后事项见季度通报。"],
    };
  }),
} satisfies Sheet;
