"""The parts of the SARIF report: rules, results, and texts as SARIF writes them."""
