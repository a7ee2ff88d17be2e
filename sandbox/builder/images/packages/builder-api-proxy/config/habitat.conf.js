habitatConfig({
  habitat_api_url: "{{cfg.api_url}}",
  environment: "{{cfg.environment}}",
  source_code_url: "https://github.example/habitat-sh/habitat"
});
