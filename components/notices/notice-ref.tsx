// Which notice a form is about, and the version that was looked at.
export type NoticeRef = { plan: string; id: string; version: number };

export function NoticeRefFields({ notice }: { notice: NoticeRef }) {
  return (
    <>
      <input type="hidden" name="plan" value={notice.plan} />
      <input type="hidden" name="noticeId" value={notice.id} />
      <input type="hidden" name="version" value={notice.version} />
    </>
  );
}
