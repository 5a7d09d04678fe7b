import type { Reporter, TestCase, TestModule } from 'vitest/node';

/** Says why tests were skipped, and closes the run with one line a script can read. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = cases.filter((test) => test.result().state === 'passed').length;
    const skipped = cases.filter((test) => test.result().state === 'skipped');
    const brokenModules = modules.filter((module) => module.state() === 'failed');
    const failedCases = cases.filter((test) => test.result().state === 'failed').length;
    const emptyBroken = brokenModules.filter((module) => module.errors().length > 0).length;
    const failed = failedCases + emptyBroken + unhandledErrors.length;

    for (const [reason, count] of countReasons(skipped)) {
      console.log(`skipped ${count}: ${reason}`);
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  }
}

function countReasons(skipped: readonly TestCase[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const test of skipped) {
    const result = test.result();
    const note = result.state === 'skipped' ? result.note : undefined;
    const reason = note ?? 'no reason given';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return counts;
}
