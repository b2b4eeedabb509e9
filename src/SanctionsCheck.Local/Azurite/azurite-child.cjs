// Runs Azurite for as long as the parent holds this process's standard input open: when the parent ends, in whatever way, so does this.
// Ctrl+C reaches the whole terminal group, but storage must outlive the functions that are still finishing: SIGINT is left to the parent.
const once = process.once.bind(process);
process.once = (event, listener) => (event === "SIGINT" ? process : once(event, listener));
process.on("SIGINT", () => {});

process.stdin.on("end", end).on("error", end).resume();
function end() {
  setTimeout(() => process.exit(0), 3000).unref();
  process.kill(process.pid, "SIGTERM");
}

require("azurite/dist/src/azurite.js");
