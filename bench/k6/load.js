// One run of load on one endpoint: a warm-up that is not counted, then what is.
//
// All of it comes from the environment, so that bench/demo/load.py alone
// decides what is run: URL, METHOD, BODY, RESET_URL, OUT, WARMUP_S, MEASURE_S,
// and MODEL "closed" (VUS clients, each waiting for its answer) or "open"
// (RATE requests a second whatever the server does, by up to VUS clients).
import http from 'k6/http';

const env = __ENV;
const parameters = { headers: { 'Content-Type': 'application/json' }, timeout: '20s' };

function scenario(startTime, seconds) {
  const common = { exec: 'ask', startTime: `${startTime}s`, duration: `${seconds}s`, gracefulStop: '0s' };
  if (env.MODEL === 'open') {
    return {
      ...common,
      executor: 'constant-arrival-rate',
      rate: Number(env.RATE),
      timeUnit: '1s',
      preAllocatedVUs: Number(env.VUS),
      maxVUs: Number(env.VUS),
    };
  }
  return { ...common, executor: 'constant-vus', vus: Number(env.VUS) };
}

// k6 reports a scenario's own figures only where a threshold asks for them.
const counted = {};
for (const metric of ['http_reqs', 'http_req_failed', 'http_req_duration', 'data_sent', 'data_received']) {
  const statistic = { http_req_failed: 'rate', http_req_duration: 'max' }[metric] || 'count';
  counted[`${metric}{scenario:measure}`] = [`${statistic}>=0`];
}
counted['dropped_iterations{scenario:measure}'] = ['count>=0'];

export const options = {
  discardResponseBodies: true,
  summaryTrendStats: ['avg', 'min', 'max', 'p(50)', 'p(95)', 'p(99)', 'p(99.9)'],
  thresholds: counted,
  scenarios: {
    warmup: scenario(0, Number(env.WARMUP_S)),
    reset: { executor: 'shared-iterations', exec: 'reset', vus: 1, iterations: 1, startTime: `${env.WARMUP_S}s` },
    measure: scenario(Number(env.WARMUP_S), Number(env.MEASURE_S)),
  },
};

export function ask() {
  http.request(env.METHOD, env.URL, env.METHOD === 'POST' ? env.BODY : null, parameters);
}

// The server's own metrics start over when the warm-up ends.
export function reset() {
  http.post(env.RESET_URL);
}

export function handleSummary(data) {
  return { [env.OUT]: JSON.stringify(data.metrics) };
}
