"""The words every renderer shares: values, citations, conditions, proof, amounts, and the page they are set on."""
