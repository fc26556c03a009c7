async def fetch(url):
    response = await get(url)
    async with response as body:
        async for line in body:
            print(line)
    return [x async for x in response]


class Client:
    async def close(self):
        pass
