-- A reader's own filters of lists.

-- CreateTable
CREATE TABLE "SavedFilter" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "personId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedFilter_personId_planId_idx" ON "SavedFilter"("personId", "planId");

-- CreateIndex
CREATE INDEX "SavedFilter_planId_idx" ON "SavedFilter"("planId");

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A name once on a list, as long as it stands there.
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_one_name" EXCLUDE USING btree
  ("personId" WITH =, "planId" WITH =, "page" WITH =, "name" WITH =) WHERE ("removedAt" IS NULL);
