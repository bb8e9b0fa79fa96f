/** A reporter that names the tests that passed only when they were tried again. */
export default class SecondTries {
  #tests = []

  onTestCaseResult(test) {
    if (test.diagnostic()?.flaky)
      this.#tests.push(`${test.module.relativeModuleId} > ${test.fullName}`)
  }

  onTestRunEnd() {
    for (const name of this.#tests) console.log(`↻ passed at the second try: ${name}`)
  }
}
