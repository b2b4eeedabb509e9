// npm ci under a lock, so that projects that build at the same time restore once.
const { execSync } = require("node:child_process");
const fs = require("node:fs");

const lock = ".restore-lock";
const stamp = "node_modules/.restored";
const fresh = () => fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs >= fs.statSync("package-lock.json").mtimeMs;
const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

for (let attempt = 0; !fresh(); attempt++) {
  try {
    fs.mkdirSync(lock);
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    // A lock older than ten minutes is what a killed build left.
    if (fs.existsSync(lock) && Date.now() - fs.statSync(lock).mtimeMs > 600_000) fs.rmSync(lock, { recursive: true, force: true });
    wait(500);
    continue;
  }
  try {
    if (!fresh()) {
      execSync("npm ci --ignore-scripts --no-audit --no-fund", { stdio: "inherit" });
      fs.writeFileSync(stamp, "");
    }
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}
