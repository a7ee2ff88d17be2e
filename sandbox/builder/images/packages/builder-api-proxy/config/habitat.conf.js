habitatConfig({
  habitat_api_url: "{{cfg.api_url}}",
  environment: "production",
  source_code_url: "https://github.example/habitat-sh/habitat"
});
