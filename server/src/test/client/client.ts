// A program written against the description of the API alone: it opens an account, subscribes, looks at what cancelling
// would do, and cancels. The compiler checks every address, field and answer against types made from the description.
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Problem = components["schemas"]["problem"];

const [baseUrl, key] = process.argv.slice(2);
if (!baseUrl || !key) throw new Error("usage: client.js <address> <key>");

const api = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });
const account = { company: "grouptrack", account: "generated" };
const by = { name: "ana@example.com" };

function given<T>(answer: { data?: T; error?: Problem }): T {
  if (answer.error || answer.data === undefined) throw new Error(JSON.stringify(answer.error));
  return answer.data;
}

function types(happened: components["schemas"]["happened"]): string {
  return happened.events.map((event) => event.type).join(" ");
}

const opened = given(
  await api.POST("/v1/companies/{company}/accounts", {
    params: { path: { company: account.company }, header: { "Idempotency-Key": "open" } },
    body: { id: account.account, owner: by.name, zone: "America/New_York", country: "US", consumer: false },
  }),
);
console.log("opened", types(opened));

const subscribed = given(
  await api.POST("/v1/companies/{company}/accounts/{account}/subscription", {
    params: { path: account },
    body: { by, plan: "pro", interval: "month", card: { token: "visa" }, "skip-trial": false },
  }),
);
console.log("subscribed", types(subscribed));

const cancel = { by, channel: "portal" as const, now: false };
const preview = given(
  await api.POST("/v1/companies/{company}/accounts/{account}/cancellation", {
    params: { path: account, query: { preview: true } },
    body: cancel,
  }),
);
console.log("preview", types(preview), preview.sentences?.length);

const cancelled = given(
  await api.POST("/v1/companies/{company}/accounts/{account}/cancellation", {
    params: { path: account, header: { "If-Match": `"${preview.version}"` } },
    body: cancel,
  }),
);
console.log("cancelled", types(cancelled));

const again = await api.POST("/v1/companies/{company}/accounts/{account}/cancellation", {
  params: { path: account },
  body: cancel,
});
console.log("again", again.response.status, again.error?.type);
