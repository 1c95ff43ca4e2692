// Loaded into the web server before anything else: when the process that started it is gone, however it
// went, the channel to it closes and the server ends as if asked to.
if (process.channel) process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
