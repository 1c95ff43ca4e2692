-- A form that was sent by a person, by its key: what became of it, so that the same form sent again does nothing twice.
-- Written in the transaction of the change itself; cleared when nobody sends it again any more.
CREATE TABLE "SentForm" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "outcome" JSONB,
    "sentAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SentForm_pkey" PRIMARY KEY ("personId","key"),
    CONSTRAINT "SentForm_key" CHECK (length("key") BETWEEN 1 AND 100)
);

CREATE INDEX "SentForm_sentAt_idx" ON "SentForm"("sentAt");

ALTER TABLE "SentForm" ADD CONSTRAINT "SentForm_personId_fkey"
    FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
