// Takes webhooks in as a program in another language would: answers 204 to what verifies, and 400 to anything else.
import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";

let secret = "";
const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    try {
      new Webhook(secret).verify(Buffer.concat(parts).toString("utf8"), request.headers);
      response.writeHead(204).end();
    } catch {
      response.writeHead(400).end();
    }
  });
});
process.stdin.on("data", (line) => (secret = line.toString("utf8").trim()));
process.stdin.on("end", () => process.exit(0));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
